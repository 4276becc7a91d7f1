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

    private static readonly ILookup<OperationKind, UsageRule> ByKind =
        All.SelectMany(rule => rule.OperationKinds, (rule, kind) => (rule, kind)).ToLookup(pair => pair.kind, pair => pair.rule);

    /// <summary>Gets the rules that check a kind of operation.</summary>
    public static IEnumerable<UsageRule> GetRules(OperationKind kind) => ByKind[kind];
}
