using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI500: a readable value in a parameter that must be hashed.</summary>
internal sealed class RawValueRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI500";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload sends a readable identifier",
        "'{0}' gets the readable value '{1}', so personal data leaves in clear and Meta can't match it; send the SHA-256 hash of the normalized value",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        // A value that is hashed on one path only was probably checked for being a hash already.
        if (!slot.MayBeHashed || slot.Field.Values.Any(value => value.IsHashed))
            return;

        foreach (var value in slot.Field.Values)
        {
            if (IsReadable(value, slot.Field.Key) && (slot.IsHashed || IsCustomerNumber(value) || PersonalValues.IsPersonal(value)))
            {
                reporter.Report(this, slot.Field.Location, slot.IsHashed || PersonalValues.IsPersonal(value) ? slot.Section.Evidence : Evidence.Likely, slot.Path, value.Name.Length > 0 ? value.Name : slot.Field.Key);
                return;
            }
        }
    }

    private static bool IsReadable(TracedValue value, string key) =>
        !value.Has(StepKind.Opaque) && !PersonalValues.IsHashedName(value) && value.Kind switch
        {
            OriginKind.Constant => value.Text is not { Length: 64 or 32 },
            OriginKind.Text => value.Parts.SelectMany(part => part).All(part => !part.IsHashed && !PersonalValues.IsHashedName(part) && part.Kind is not (OriginKind.Call or OriginKind.Unknown)),
            OriginKind.Member or OriginKind.Entry => true,
            OriginKind.Parameter => value.Name != key,
            _ => false,
        };

    private static bool IsCustomerNumber(TracedValue value) =>
        value.Kind is OriginKind.Member or OriginKind.Parameter && value.Name.IndexOf("external", StringComparison.OrdinalIgnoreCase) < 0
        && (value.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || value.Name.EndsWith("Number", StringComparison.Ordinal) || value.Name.EndsWith("Key", StringComparison.Ordinal));
}
