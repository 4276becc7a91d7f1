using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI537: an action source that Meta doesn't know, or without the data that it needs.</summary>
internal sealed class WrongActionSourceRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI537";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written event has a wrong action source",
        "'action_source' is '{0}', {1}, so Meta rejects the event; send where the event happened in one of Meta's words, such as 'website' or 'physical_store'",
        RuleCategories.Migration);

    private static readonly IReadOnlyList<string> Known = ParameterDefinitions.Find(ParameterSection.Event, "action_source")!.Values;

    public override DiagnosticDescriptor Descriptor => Rule;

    // "Website" and "phone call": the same word in another spelling.
    private static string? FindSpelling(string text) => Known.FirstOrDefault(known => known.Equals(text.Trim().Replace(' ', '_').Replace('-', '_'), StringComparison.OrdinalIgnoreCase));

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Find("action_source"))
            {
                foreach (var value in field.Values)
                {
                    if (value.Text is { } text && !Known.Contains(text))
                        reporter.Report(this, field.GetLocation(value), one.Evidence, [], FindSpelling(text) is { } known ? LiteralCorrections.Replace(value, known) : null, text, "which isn't one of Meta's values");
                    else if (value.Text == "app" && one.IsComplete && !one.Payload.Has("app_data"))
                        reporter.Report(this, field.Location, one.Evidence, "app", "but the event has no 'app_data'");
                    else if (value.Operation.Type is { TypeKind: TypeKind.Enum } type && !type.GetMembers().OfType<IFieldSymbol>().Where(member => member.IsConst).All(member => Known.Contains(member.Name)) && value.Has(StepKind.ToText))
                        reporter.Report(this, field.Location, one.Evidence, type.Name, "whose names aren't Meta's values");
                }
            }
        }
    }
}
