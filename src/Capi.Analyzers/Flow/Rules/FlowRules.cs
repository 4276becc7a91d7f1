namespace Capi.Analyzers.Flow.Rules;

/// <summary>All data-flow rules.</summary>
internal static class FlowRules
{
    /// <summary>Sorted by rule ID.</summary>
    public static IReadOnlyList<FlowRule> All { get; } =
    [
        new InvalidCurrencyAssignmentRule(),
        new IdentifierEventIdAssignmentRule(),
        new HashedTwiceRule(),
        new HashInClearMemberRule(),
        new ClearValueModifiedRule(),
        new ValueOfOtherParameterRule(),
        RawIdentifierExposedRule.Instance,
        new RawIdentifierInClearRule(),
        new ArbitraryEventIdRule(),
        new LiteralConsentRule(),
        new EventTimeFromClockRule(),
        new LiteralIdentifierRule(),
        new PlaceholderDigestRule(),
        NegativeAmountRule.Instance,
        MinorUnitsRule.Instance,
    ];
}
