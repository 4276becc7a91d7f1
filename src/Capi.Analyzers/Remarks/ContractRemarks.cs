namespace Capi.Analyzers.Remarks;

/// <summary>The advisories on contracts.</summary>
internal static class ContractRemarks
{
    /// <summary>All advisories, ordered by ID.</summary>
    public static readonly IReadOnlyList<ContractRemark> All =
    [
        new EventNameSpellingRemark(),
        new ContentIncompleteRemark(),
        new MatchQualityRemark(),
        new ExternalIdInClearRemark(),
    ];
}
