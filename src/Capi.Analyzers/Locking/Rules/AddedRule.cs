using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI608: a contract sends more than the lock lists.</summary>
internal sealed class AddedRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.Added;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateInfo(
        Id,
        "Contract sends more than the lock lists",
        LockMessages.Added,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
