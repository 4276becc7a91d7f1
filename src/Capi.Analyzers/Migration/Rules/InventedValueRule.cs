using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI530: a constant or a guess where a fact about the visitor belongs.</summary>
internal sealed class InventedValueRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI530";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload invents a fact about the visitor",
        "'{0}' may get {1}, which is true for nobody in particular, so Meta matches other people or nobody; leave the key out when the fact is unknown",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.UserData)
        {
            foreach (var field in section.Object.Fields.Where(field => ParameterDefinitions.Find(ParameterSection.UserData, field.Key) is { Handling: Handling.Hash } || field.Key is "client_ip_address" or "client_user_agent" or "fbp" or "fbc"))
                Check(field, section, reporter);
        }

        foreach (var one in model.Events)
        {
            foreach (var value in one.Payload.Find("event_source_url").SelectMany(field => field.Values).Where(value => value.Text is { Length: > 0 } text && value.Parts.Count == 0 && !IsPage(text)))
                reporter.Report(this, value.GetLocation(), one.Evidence, "event_source_url", $"'{value.Text}'");
        }
    }

    private void Check(PayloadField field, PayloadSection section, MigrationReporter reporter)
    {
        foreach (var value in field.Values)
        {
            // The words of a mapping: "female" => "f".
            if (value.Text is { Length: > 0 } text && text.Length is not (32 or 64) && !(field.Key == "ge" && field.Values.Count > 1))
                reporter.Report(this, value.GetLocation(), section.Evidence, "user_data." + field.Key, $"'{text}'");
            else if (field.Key == "ph" && FindPrefix(value) is { } prefix)
                reporter.Report(this, prefix.GetLocation(), section.Evidence, "user_data.ph", $"the country code '{prefix.Text}'");
        }
    }

    // The address of one page is true where the event belongs to that page; the start page of a site or a developer's machine is a guess.
    private static bool IsPage(string text) => Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && !page.IsLoopback && page.AbsolutePath.Length > 1;

    private static TracedValue? FindPrefix(TracedValue value) =>
        value.WithParts().Where(text => text.Kind == OriginKind.Text && text.Parts.Count > 1).SelectMany(text => text.Parts[0]).FirstOrDefault(part => part.Text is { Length: >= 1 and <= 5 } digits && digits.TrimStart('+').Length > 0 && digits.TrimStart('+', '0').All(char.IsDigit));
}
