namespace Capi.EventsManager;

/// <summary>One request and what became of it. Immutable.</summary>
public sealed record ReceivedRequest
{
    /// <summary>Where it arrived.</summary>
    public required EventSource Source { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The dataset (Pixel) id, or null when the request named none that is one.</summary>
    public string? Dataset { get; init; }

    /// <summary>The HTTP status that was answered.</summary>
    public required int StatusCode { get; init; }

    /// <summary>How many events were taken; 0 for a refused request.</summary>
    public int EventsReceived { get; init; }

    /// <summary>Why nothing was taken, in words that repeat no value; null for an accepted request.</summary>
    public string? Refusal { get; init; }

    /// <summary>The field to blame (<c>data[0].user_data.em</c>), or null.</summary>
    public string? Field { get; init; }

    /// <summary>Meta's error code, or null.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Meta's error subcode, or null.</summary>
    public int? ErrorSubcode { get; init; }

    /// <summary>The warnings that were answered in <c>messages</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The JSON envelope of an accepted server call, without its access token; null for anything else, and for
    /// an old request whose text had to make room.</summary>
    /// <remarks>It holds what Meta demands in clear (IP address, user agent, fbp, fbc), so it is offered to this process
    /// only and never written to a page, an answer or a log. A refused body is not kept: it can hold raw values.</remarks>
    public string? Body { get; init; }

    /// <summary>True when its events were taken.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>Shows the outcome, never the body.</summary>
    public override string ToString() => $"{Source} {StatusCode}: {Refusal ?? $"{EventsReceived} received"}";
}
