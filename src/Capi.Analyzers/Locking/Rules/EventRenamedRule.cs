using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI604: an event that the lock lists has another name.</summary>
internal sealed class EventRenamedRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.EventRenamed;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Locked event has another name",
        LockMessages.EventRenamed,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
