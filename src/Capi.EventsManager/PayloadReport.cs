namespace Capi.EventsManager;

/// <summary>What Meta would say about a payload. Contains no value of it. Immutable.</summary>
public sealed record PayloadReport
{
    /// <summary>The number of events in the payload; 0 if it can't be read.</summary>
    public required int EventCount { get; init; }

    /// <summary>The problems in the order of the events, errors of an event first.</summary>
    public required IReadOnlyList<PayloadFinding> Findings { get; init; }

    /// <summary>The first event with an error as it would be accepted, as indented JSON with sample values; null without an error or without a readable event.</summary>
    public string? CorrectedExample { get; init; }

    /// <summary>True if Meta would accept the payload.</summary>
    public bool IsAccepted => Findings.All(finding => finding.Severity is not PayloadSeverity.Error);

    /// <summary>Returns the number of findings.</summary>
    public override string ToString() => FormattableString.Invariant($"{EventCount} events, {Findings.Count} findings");
}
