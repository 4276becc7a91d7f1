namespace Capi.EventsManager;

/// <summary>Tells whether expected events arrived, and if not, what arrived instead. Immutable.</summary>
public sealed record ExpectationResult
{
    /// <summary>The events that are as expected, newest first.</summary>
    public required IReadOnlyList<ReceivedEvent> Events { get; init; }

    /// <summary>What is missing and what arrived instead, one sentence each; empty when the expectation is met. Contains no personal data.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The event with the fewest differences from the expectation, or null if the expectation is met or no event is similar.</summary>
    public ReceivedEvent? Nearest { get; init; }

    /// <summary>How <see cref="Nearest"/> differs from the expectation; empty without one.</summary>
    public IReadOnlyList<ExpectationDifference> Differences { get; init; } = [];

    /// <summary>True if enough events arrived in time.</summary>
    public bool IsMet => Reasons.Count == 0;

    /// <summary>Returns the verdict and the reasons.</summary>
    public override string ToString() => IsMet ? "met" : "not met: " + string.Join(" ", Reasons);
}
