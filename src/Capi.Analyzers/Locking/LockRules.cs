using Capi.Analyzers.Locking.Rules;
using Capi.ContractDescriptions.Locking;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking;

/// <summary>The rules about the contract lock.</summary>
internal static class LockRules
{
    /// <summary>All rules, ordered by ID.</summary>
    public static readonly IReadOnlyList<LockRule> All =
    [
        new DamagedLockRule(),
        new IdentifierLostRule(),
        new KeyRenamedRule(),
        new HashedBecameClearRule(),
        new EventRenamedRule(),
        new EventRemovedRule(),
        new CurrencyDroppedRule(),
        new NarrowedRule(),
        new AddedRule(),
    ];

    /// <summary>The descriptor of a kind of difference.</summary>
    public static DiagnosticDescriptor GetDescriptor(ContractChangeKind kind) => Find(LockRuleIds.Get(kind));

    /// <summary>The descriptor of a lock that can't be read.</summary>
    public static DiagnosticDescriptor Damaged => Find(LockRuleIds.Damaged);

    private static DiagnosticDescriptor Find(string id) => All.First(rule => rule.Descriptor.Id == id).Descriptor;
}
