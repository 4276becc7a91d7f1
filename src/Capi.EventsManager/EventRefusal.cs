namespace Capi.EventsManager;

/// <summary>Why an event was refused. Contains no values of the request. Immutable.</summary>
public sealed record EventRefusal
{
    /// <summary>Meta's error_user_title: what is wrong.</summary>
    public required string Title { get; init; }

    /// <summary>Meta's error_user_msg: what is wrong and how to correct it.</summary>
    public required string Reason { get; init; }

    /// <summary>The parameter to correct: <c>user_data.em</c>; null if it isn't known, or is in another event of the request.</summary>
    public string? Field { get; init; }

    /// <summary>The HTTP status code of the response.</summary>
    public required int StatusCode { get; init; }

    /// <summary>Meta's error code, or null.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Meta's error subcode, or null.</summary>
    public int? ErrorSubcode { get; init; }

    /// <summary>The number of events in the request, all of which were refused.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>True if the error is in this event. False if Meta refused it because of another event of the request.</summary>
    public bool IsCause { get; init; } = true;
}
