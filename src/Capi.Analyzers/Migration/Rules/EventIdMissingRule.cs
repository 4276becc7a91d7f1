using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI508: an event without event ID.</summary>
internal sealed class EventIdMissingRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI508";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written event has no event ID",
        "The payload of '{0}' has no 'event_id', so Meta counts the event a second time when the Pixel or a retry sends it too; send the number of the order or of another fact",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events.Where(one => one.IsComplete && one.Payload.Has("event_name") && !one.Payload.MaySend("event_id")))
            reporter.Report(this, one.Location, one.Evidence, one.DisplayName);
    }
}
