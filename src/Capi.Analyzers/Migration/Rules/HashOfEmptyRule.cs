using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI504: an empty text is hashed, or sent in a parameter that must be hashed.</summary>
internal sealed class HashOfEmptyRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI504";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload hashes an empty text",
        "'{0}' may get {1}, which Meta takes for an identifier that many people share; leave the key out when there is no value",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (!slot.MayBeHashed)
            return;

        foreach (var value in slot.Field.Values)
        {
            if ((value.Kind == OriginKind.Empty && !slot.Field.IsDefault) || (value.Kind == OriginKind.Null && value.IsHashed))
                reporter.Report(this, value.IsHashed || value.Kind == OriginKind.Empty ? value.Operation.Syntax.GetLocation() : slot.Field.Location, slot.Section.Evidence, slot.Path, value.IsHashed ? "the hash of an empty text" : "an empty text");
        }
    }
}
