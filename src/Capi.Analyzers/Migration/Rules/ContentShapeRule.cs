using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI516: contents in a form that doesn't match the catalog.</summary>
internal sealed class ContentShapeRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI516";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload describes its contents wrongly",
        "'custom_data.{0}' {1}, so Meta can't match the items with the catalog; {2}",
        RuleCategories.Migration);

    private static readonly HashSet<string> ContentTypes = new(StringComparer.Ordinal)
    {
        "product", "product_group", "destination", "flight", "home_listing", "hotel", "vehicle", "media_title", "local_service_business", "vehicle_offer", "automotive_model", "offline_product",
    };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.CustomData)
        {
            foreach (var field in section.Object.Fields.Where(field => field.Key is "content_ids" or "contents" or "content_type"))
                Check(section, field, reporter);
        }
    }

    private void Check(PayloadSection section, PayloadField field, MigrationReporter reporter)
    {
        if (field.Key == "content_type")
        {
            if (field.Values.Select(value => value.Text).FirstOrDefault(text => text is { Length: > 0 } && !ContentTypes.Contains(text)) is { } unknown)
                reporter.Report(this, field.Location, section.Evidence, field.Key, $"is '{unknown}'", "send 'product' or 'product_group', or the type of your catalog");
        }
        else if (IsText(field))
            reporter.Report(this, field.Location, section.Evidence, [], field.Key == "content_ids" ? ContentCorrections.ToArray(field) : null, field.Key, "is one text", "send an array with one entry for each item");
        else if (!section.Object.IsOpen && !section.Object.MaySend("content_type") && (field.Nested.Count > 0 || field.IsArray || field.Values.Any(value => value.Kind is not (OriginKind.Null or OriginKind.NoElements))))
            reporter.Report(this, field.Location, section.Evidence, field.Key, "has no 'content_type' beside it", "send 'product' or 'product_group' as content_type");
    }

    private static bool IsText(PayloadField field) =>
        field.Nested.Count == 0 && !field.IsArray && field.Values.All(value => !value.Has(StepKind.Element) || value.Has(StepKind.ToText) || value.Has(StepKind.Serialize))
        && (field.IsQuoted || field.Type?.SpecialType == SpecialType.System_String || field.Values.Any(value => value.Kind is OriginKind.Constant or OriginKind.Text));
}
