using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI605: a contract that the lock lists is gone.</summary>
internal sealed class EventRemovedRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.EventRemoved;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateErrorOfCompilation(
        Id,
        "Locked contract was removed",
        LockMessages.EventRemoved,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
