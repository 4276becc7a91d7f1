using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Locking.Rules;

/// <summary>CAPI603: an identifier that the lock lists as hashed is sent in clear.</summary>
internal sealed class HashedBecameClearRule : LockRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = LockRuleIds.HashedBecameClear;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Identifier that is locked as hashed is sent in clear",
        LockMessages.HashedBecameClear,
        RuleCategories.Lock);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;
}
