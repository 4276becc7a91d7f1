using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI509: an event ID that the browser can't know or repeat.</summary>
internal sealed class UnstableEventIdRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI509";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written event ID can't be repeated",
        "The 'event_id' of '{0}' is {1}, so Meta can't recognize the Pixel's event or a retry as the same; send the number of the order, or give the browser the same ID",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Find("event_id").Where(field => !field.IsDefault || field.Values.Any(value => value.Kind is OriginKind.Random or OriginKind.Clock)))
            {
                foreach (var value in field.Values)
                {
                    if (UnstableId.Describe(value, one, model.Code) is { } description)
                        reporter.Report(this, field.GetLocation(value), one.Evidence, one.DisplayName, description);
                }
            }
        }
    }
}
