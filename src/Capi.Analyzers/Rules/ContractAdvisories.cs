namespace Capi.Analyzers.Rules;

/// <summary>The advisories on contracts.</summary>
internal static class ContractAdvisories
{
    /// <summary>All advisories, ordered by ID.</summary>
    public static readonly IReadOnlyList<ContractAdvisory> All =
    [
        new EventNameSpellingRule(),
        new IncompleteContentRule(),
        new MatchQualityRule(),
        new SubscriptionAsEventIdRule(),
        new ExternalIdInClearRule(),
        new GooglePhoneDigestRule(),
    ];
}
