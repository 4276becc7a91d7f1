using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI602: a key that the lock lists has another name.</summary>
internal sealed class KeyRenamedRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.KeyRenamed;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Locked key has another name",
        LockMessages.KeyRenamed,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
