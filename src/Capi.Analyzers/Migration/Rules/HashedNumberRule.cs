using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI507: a small number is hashed as <c>external_id</c>.</summary>
internal sealed class HashedNumberRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI507";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload hashes a small number as external_id",
        "'{0}' is the plain hash of the number '{1}', which anybody finds by hashing all numbers; send a random ID of the customer or a keyed hash",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (slot.Field.Key != "external_id")
            return;
        foreach (var value in slot.Field.Values.SelectMany(value => value.WithParts().Select(part => (value, part))))
        {
            if (value.value.IsHashed && value.value.Steps.All(step => step.Argument?.StartsWith("HMAC", StringComparison.Ordinal) != true)
                && value.part.Operation.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_Int16 && value.part.Kind is OriginKind.Member or OriginKind.Parameter)
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, value.part.Name);
        }
    }
}
