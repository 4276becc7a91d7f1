using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI606: a currency that the lock lists isn't sent any more.</summary>
internal sealed class CurrencyDroppedRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.CurrencyDropped;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Locked currency is no longer sent",
        LockMessages.CurrencyDropped,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
