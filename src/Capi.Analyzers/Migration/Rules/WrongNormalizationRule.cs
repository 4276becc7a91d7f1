using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI502: a value is hashed without the normalization that Meta defines for its parameter.</summary>
internal sealed class WrongNormalizationRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI502";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload hashes a value in the wrong form",
        "'{0}' is hashed {1}, so the hash differs from Meta's and the person isn't found; normalize the value by Meta's rule for this parameter before hashing",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (!slot.IsHashed)
            return;

        foreach (var value in slot.Field.Values)
        {
            if (FormCheck.FindMissing(slot.Parameter.Normalization, value) is { } missing)
            {
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, missing);
                return;
            }
        }
    }
}
