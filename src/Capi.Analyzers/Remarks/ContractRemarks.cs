namespace Capi.Analyzers.Remarks;

/// <summary>The remarks on contracts.</summary>
internal static class ContractRemarks
{
    /// <summary>All of them, by id.</summary>
    public static readonly IReadOnlyList<ContractRemark> All =
    [
        new EventNameSpellingRemark(),
        new ContentIncompleteRemark(),
        new MatchQualityRemark(),
        new ExternalIdInClearRemark(),
    ];
}
