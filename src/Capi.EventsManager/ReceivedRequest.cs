namespace Capi.EventsManager;

/// <summary>A request and its outcome. Immutable.</summary>
public sealed record ReceivedRequest
{
    /// <summary>The number of the request in this Events Manager: 1 for the first one.</summary>
    public long Number { get; init; }

    /// <summary>The run that the request belongs to, or null for none.</summary>
    public string? Run { get; init; }

    /// <summary>The numbers of the events that the request created or added a copy to, in the order of <c>data</c>.</summary>
    public IReadOnlyList<long> EventNumbers { get; init; } = [];

    /// <summary>True if the request has a <c>test_event_code</c>.</summary>
    public bool IsTest { get; init; }

    /// <summary>The source that sent it.</summary>
    public required EventSource Source { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The dataset (Pixel) ID, or null if the request has no valid one.</summary>
    public string? Dataset { get; init; }

    /// <summary>The HTTP status code of the response.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The number of accepted events; 0 for a rejected request.</summary>
    public int EventsReceived { get; init; }

    /// <summary>Why the request was rejected, without any of its values; null for an accepted request.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>The path of the invalid parameter (<c>data[0].user_data.em</c>), or null.</summary>
    public string? Field { get; init; }

    /// <summary>Meta's error code, or null.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Meta's error subcode, or null.</summary>
    public int? ErrorSubcode { get; init; }

    /// <summary>The warnings returned in <c>messages</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The number of all warnings; more than <see cref="Warnings"/> contains if there are more than fit into an answer.</summary>
    public int WarningCount { get; init; }

    /// <summary>The JSON envelope of an accepted server request without its secrets; null for any other request, and for
    /// an older request whose body was removed to limit memory.</summary>
    /// <remarks>Contains values that Meta requires in clear (IP address, user agent, fbp, fbc), so it is available in-process
    /// only and never written to the page, a response or a log. The body of a rejected request is not stored, because it can contain raw values.</remarks>
    public string? Body { get; init; }

    /// <summary>True if the events were accepted.</summary>
    public bool IsAccepted => RejectionReason is null;

    /// <summary>Returns the outcome, without the body.</summary>
    public override string ToString() => $"{Source} {StatusCode}: {RejectionReason ?? $"{EventsReceived} received"}";
}
