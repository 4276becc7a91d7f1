namespace Capi.Analyzers.Flow.Rules;

/// <summary>All data-flow rules.</summary>
internal static class FlowRules
{
    /// <summary>Sorted by rule ID.</summary>
    public static IReadOnlyList<FlowRule> All { get; } =
    [
        new AssignedCurrencyRule(),
        new HashedTwiceRule(),
        new HashInClearMemberRule(),
        new ClearValueChangedRule(),
        new WrongSlotRule(),
        new RawValueShownRule(),
        new RawValueInClearRule(),
        new EventIdInventedRule(),
        new ConstantConsentRule(),
        new EventTimeFromClockRule(),
        new InventedIdentifierRule(),
    ];
}
