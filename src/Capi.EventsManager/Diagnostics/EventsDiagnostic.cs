namespace Capi.EventsManager.Diagnostics;

/// <summary>A problem with the events that it concerns, in the words of Meta's Diagnostics tab. Immutable.</summary>
public sealed record EventsDiagnostic
{
    /// <summary>A name for scripts that doesn't change: <c>unhashed_customer_information</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Title { get; init; }

    /// <summary>What follows, and what to do.</summary>
    public required string Solution { get; init; }

    /// <summary>How serious it is.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>Meta's page about it.</summary>
    public required string Documentation { get; init; }

    /// <summary>The events, newest first.</summary>
    public required IReadOnlyList<AffectedEvent> Events { get; init; }
}
