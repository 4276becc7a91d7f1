using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI015: contents or content_ids without content_type, or entries of contents without id or quantity.</summary>
internal sealed class IncompleteContentRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI015";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Content data is incomplete",
        "'{0}' {1}; add {2}",
        RuleCategories.Contract);

    private const string ContentType = "content_type";

    private const string Contents = "contents";

    private static readonly string[] RequiredEntryKeys =
    [
        .. ParameterDefinitions.All
            .Where(parameter => parameter is { Section: ParameterSection.Content, Requirement: Requirement.Required })
            .Select(parameter => parameter.Key),
    ];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool RequiresValidContract => true;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        var custom = definition.Fields.Where(field => field.Section == FieldSection.CustomData).ToList();
        var idsField = custom.FirstOrDefault(field => field.Key is Contents or "content_ids");
        if (idsField is not null && AcceptsContentType(definition.EventName) && custom.All(field => field.Key != ContentType))
        {
            yield return CreateDiagnostic(
                contract.GetLocation(idsField.SourceAnnotation, idsField.Member),
                additionalLocations: null,
                argumentCache,
                MessageFormat.FormatName(idsField.Member),
                $"sends '{idsField.Key}' without 'content_type', so Meta matches any product or product group with that ID",
                [ContentType],
                ParameterSection.CustomData);
        }

        foreach (var field in custom)
        {
            var missing = RequiredEntryKeys.Where(key => field.ContentFields.All(member => member.Key != key)).ToList();
            if (field is not { Key: Contents, Value.IsContent: true } || missing.Count == 0)
                continue;

            var type = field.Value.ItemType;
            yield return CreateDiagnostic(
                contract.FindInCompilation(type) ?? contract.GetLocation(field.Member),
                contract.FindInCompilation(type) is null ? null : [contract.GetLocation(field.Member)],
                argumentCache,
                type.Name,
                $"is an entry of contents without {MissingDataFormat.FormatKeys(missing)}, so Meta can't tell which product is meant or how many",
                missing,
                ParameterSection.Content);
        }
    }

    // Meta's table lists content_type only for some of the standard events with contents.
    private static bool AcceptsContentType(string eventName) =>
        StandardEventDefinitions.Find(eventName) is not { } standardEvent
        || standardEvent.Required.Concat(standardEvent.Recommended).Concat(standardEvent.Optional).Contains(ContentType);

    private Diagnostic CreateDiagnostic(
        Location location, IEnumerable<Location>? additionalLocations, MessageArgumentCache argumentCache, string name, string fault, IReadOnlyList<string> missing, ParameterSection section) => Diagnostic.Create(
        Descriptor,
        location,
        additionalLocations,
        DiagnosticProperties.Create([(FixProperties.Choices, DiagnosticProperties.FormatChoices(missing))]),
        argumentCache.GetOrAdd(name),
        argumentCache.GetOrAdd(fault),
        argumentCache.GetOrAdd(MissingDataFormat.FormatMembers(missing, section)));
}
