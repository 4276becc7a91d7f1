using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI522: data about health and other matters that the law protects.</summary>
internal sealed class SensitiveDataRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI522";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload sends sensitive data",
        "'{0}' says something about {1}, which Meta forbids to send and the law protects; leave it out",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.CustomData)
        {
            foreach (var field in section.Object.Fields)
            {
                if (Find(field) is { } topic)
                    reporter.Report(this, field.Location, section.Evidence, [], RemovalCorrections.Remove(field), "custom_data." + field.Key, topic);
            }
        }

        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Find("event_name"))
            {
                if (field.Values.Select(value => value.Text).OfType<string>().Select(name => ForbiddenDataTerms.Find(name) ?? SensitiveWords.Find(name)).FirstOrDefault(found => found is not null) is { } topic)
                    reporter.Report(this, field.Location, one.Evidence, "event_name", topic);
            }
        }
    }

    private static string? Find(PayloadField field)
    {
        if (ForbiddenDataTerms.Find(field.Key, field.Type?.SpecialType == SpecialType.System_Boolean) is { } topic)
            return topic;

        // A parameter of Meta's is about the product.
        var isOwnKey = ParameterDefinitions.Find(ParameterSection.CustomData, field.Key) is null;
        if (isOwnKey && SensitiveWords.Find(field.Key) is { } word)
            return word;
        foreach (var value in field.Values.SelectMany(value => value.WithParts()))
        {
            var name = value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry ? value.Name : value.Text?.Replace(' ', '_');
            if (name is { Length: > 0 and < 60 } && (ForbiddenDataTerms.Find(name) ?? (isOwnKey && value.Kind != OriginKind.Constant ? SensitiveWords.Find(name) : null)) is { } found)
                return found;
        }

        return null;
    }
}
