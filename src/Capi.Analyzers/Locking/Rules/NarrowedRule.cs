using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI607: a contract sends less than the lock lists, or other values.</summary>
internal sealed class NarrowedRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.Narrowed;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Contract sends less than the lock lists",
        LockMessages.Narrowed,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
