using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>The rules of <see cref="UsageAnalyzer"/>.</summary>
internal static class UsageRules
{
    /// <summary>All of them, by id.</summary>
    public static readonly IReadOnlyList<UsageRule> All =
    [
        new NoConsentRule(),
        new ContractTakenApartRule(),
        new ContractSerialisedRule(),
        new ResultIgnoredRule(),
        new LiteralTestEventCodeRule(),
        new LiteralAccessTokenRule(),
    ];

    /// <summary>Every operation that some rule wants to see.</summary>
    public static readonly ImmutableArray<OperationKind> Operations = [.. All.SelectMany(rule => rule.Operations).Distinct()];

    private static readonly ILookup<OperationKind, UsageRule> ByKind =
        All.SelectMany(rule => rule.Operations, (rule, kind) => (rule, kind)).ToLookup(pair => pair.kind, pair => pair.rule);

    /// <summary>The rules that want to see an operation.</summary>
    public static IEnumerable<UsageRule> For(OperationKind kind) => ByKind[kind];
}
