namespace Capi.Analyzers.Flow.Rules;

/// <summary>All rules about values.</summary>
internal static class FlowRules
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<FlowRule> All { get; } =
    [
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
