using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>The rules of <see cref="UsageAnalyzer"/>.</summary>
internal static class UsageRules
{
    /// <summary>All rules, ordered by ID.</summary>
    public static readonly IReadOnlyList<UsageRule> All =
    [
        new NoConsentRule(),
        new ContractDestructuredRule(),
        new ContractSerializedRule(),
        new ResultIgnoredRule(),
        new LiteralTestEventCodeRule(),
        new LiteralAccessTokenRule(),
        new LiteralCurrencyRule(),
    ];

    /// <summary>The kinds of operation that any rule checks.</summary>
    public static readonly ImmutableArray<OperationKind> OperationKinds = [.. All.SelectMany(rule => rule.OperationKinds).Distinct()];

    private static readonly Dictionary<OperationKind, UsageRule[]> ByKind =
        OperationKinds.ToDictionary(static kind => kind, static kind => All.Where(rule => rule.OperationKinds.Contains(kind)).ToArray());

    /// <summary>Gets the rules that check a kind of operation. An array, because it is enumerated for every operation.</summary>
    public static UsageRule[] GetRules(OperationKind kind) => ByKind[kind];
}
