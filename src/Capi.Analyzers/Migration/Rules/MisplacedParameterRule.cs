using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI536: a parameter on the wrong level of the payload.</summary>
internal sealed class MisplacedParameterRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI536";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload has a parameter on the wrong level",
        "'{0}' stands in {1}, where Meta ignores it; move it to {2}",
        RuleCategories.Migration);

    // The order in which the levels are searched.
    private static readonly (ParameterSection Section, string Name)[] Levels =
    [
        (ParameterSection.Event, "the event"), (ParameterSection.UserData, "user_data"), (ParameterSection.CustomData, "custom_data"), (ParameterSection.Envelope, "the request"), (ParameterSection.AppData, "app_data"),
    ];

    // Also names of custom properties, or allowed on several levels.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal) { "country", "st", "ct", "db", "ge", "zp", "customer_segmentation", "event_source", "id", "quantity", "status", "trace", "progress", "platforms", "order_id" };

    // Event and user_data have no custom properties, so that these names can only be misplaced there.
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal) { "order_id", "country", "st", "ct", "db", "ge", "zp", "customer_segmentation" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
            Check(one.Payload, ParameterSection.Event, "the event", one.Evidence, reporter);
        foreach (var section in model.UserData)
            Check(section.Object, ParameterSection.UserData, "user_data", section.Evidence, reporter);
        foreach (var section in model.CustomData)
            Check(section.Object, ParameterSection.CustomData, "custom_data", section.Evidence, reporter);
        foreach (var (envelope, evidence) in model.Envelopes)
            Check(envelope, ParameterSection.Envelope, "the request", evidence, reporter);
    }

    private void Check(PayloadObject payload, ParameterSection own, string name, Evidence evidence, MigrationReporter reporter)
    {
        foreach (var field in payload.Fields)
        {
            if (IsAmbiguous(field.Key, own) || field.Key.Length < 2 || ParameterDefinitions.Find(own, field.Key) is not null)
                continue;

            var home = Levels.FirstOrDefault(level => level.Section != own && ParameterDefinitions.Find(level.Section, field.Key) is not null);
            if (home.Name is null && own is ParameterSection.Event or ParameterSection.Envelope && field.Values.Any(PersonalValues.IsPersonal))
                reporter.Report(this, field.Location, evidence, field.Key, name, "user_data, hashed");
            else if (home.Name is not null && (own != ParameterSection.CustomData || home.Section is ParameterSection.Event or ParameterSection.UserData or ParameterSection.Envelope))
                reporter.Report(this, field.Location, evidence, field.Key, name, home.Name);
        }
    }

    private static bool IsAmbiguous(string key, ParameterSection own) => Ambiguous.Contains(key) && !(own is ParameterSection.Event or ParameterSection.UserData && Fixed.Contains(key));
}
