using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI541: a record with personal data prints it.</summary>
internal sealed class RecordPrintsDataRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI541";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Record with personal data prints it",
        "The record '{0}' {1} prints '{2}', so personal data reaches logs, exceptions or files that write it; override ToString or PrintMembers",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var printed = new PrintedRecords(model);
        var values = model.UserData.Concat(model.CustomData).SelectMany(section => section.Object.Fields).Where(field => field.Nested.Count == 0).SelectMany(field => field.Values).SelectMany(value => value.WithParts());
        foreach (var type in values.Where(value => value.Kind == OriginKind.Member).Select(value => value.Symbol!.ContainingType).Where(type => type is { IsRecord: true }).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            if (PrintedRecords.PrintsItself(type) || type.Locations.FirstOrDefault(location => location.IsInSource) is not { } location)
                continue;
            if (type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.Type.SpecialType == SpecialType.System_String && PersonalValues.IsPersonalName(property.Name)) is not { } personal)
                continue;

            // The next log entry that names it prints it; proven is only what is written today.
            if (printed.Find(type) is { } place)
                reporter.Report(this, location, Evidence.Proven, [place], type.Name, "is written as text, and its ToString", personal.Name);
            else
                reporter.Report(this, location, Evidence.Likely, type.Name, "has a ToString that", personal.Name);
        }
    }
}
