namespace Capi.EventsManager;

/// <summary>One problem of a payload. Contains no value of it. Immutable.</summary>
public sealed record PayloadFinding
{
    /// <summary>Whether Meta rejects the request.</summary>
    public required PayloadSeverity Severity { get; init; }

    /// <summary>A stable name of the kind of problem, such as <c>customer-information-is-not-hashed</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The path of the parameter in the payload: <c>data[0].user_data.em</c>; empty for the payload as a whole.</summary>
    public required string Parameter { get; init; }

    /// <summary>What is wrong and how to correct it.</summary>
    public required string Message { get; init; }

    /// <summary>The line of the parameter, or of the object in which it is missing, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column in UTF-16 characters, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Meta's error code; null for a warning.</summary>
    public int? Code { get; init; }

    /// <summary>Meta's error subcode, or null if it isn't known.</summary>
    public int? Subcode { get; init; }

    /// <summary>The index of the event in the payload, or null for the payload as a whole.</summary>
    public int? EventIndex { get; init; }
}
