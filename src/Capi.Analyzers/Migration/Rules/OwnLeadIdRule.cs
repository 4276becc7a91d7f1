using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI535: a <c>lead_id</c> that isn't Meta's.</summary>
internal sealed class OwnLeadIdRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI535";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload sends its own lead ID as Meta's",
        "'{0}' gets '{1}', which isn't the ID that Meta gave the lead (15 to 17 digits), so Meta rejects the event; send the leadgen ID, or leave the key out",
        RuleCategories.Migration);

    private static readonly string[] MetaWords = ["leadgen", "metalead", "facebooklead", "fblead", "metaid", "facebookid", "adslead", "externallead"];

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (slot.Field.Key != "lead_id")
            return;

        foreach (var value in slot.Field.Values.Where(value => value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Random or OriginKind.Text or OriginKind.Constant))
        {
            var name = value.Name.Replace("_", "");
            if (MetaWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                continue;
            if (value.Kind is OriginKind.Random or OriginKind.Text or OriginKind.Constant || value.IsHashed || value.Operation.Type is { Name: "Guid" } or { SpecialType: SpecialType.System_Int32 } || name.IndexOf("lead", StringComparison.OrdinalIgnoreCase) < 0)
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, value.Name.Length > 0 ? value.Name : "another value");
        }
    }
}
