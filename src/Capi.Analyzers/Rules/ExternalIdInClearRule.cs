using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI106: external_id is sent in clear.</summary>
internal sealed class ExternalIdInClearRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI106";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "External ID is sent in clear",
        "'{0}' would be sent in clear, although Meta also accepts 'external_id' hashed; use {1}, and send it in the same form from the Pixel",
        RuleCategories.Privacy);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        foreach (var field in definition.Fields)
        {
            if (field is not { Annotation: AnnotationKind.Clear, Parameter.Handling: Handling.HashOptional })
                continue;

            yield return Diagnostic.Create(
                Descriptor,
                contract.GetLocation(field.SourceAnnotation, field.Member),
                additionalLocations: null,
                DiagnosticProperties.Create([(FixProperties.Key, field.Key), (FixProperties.Replacement, nameof(AnnotationKind.Hashed))]),
                argumentCache.GetOrAdd(MessageFormat.FormatName(field.Member)),
                argumentCache.GetOrAdd(MessageFormat.FormatAttribute(AnnotationKind.Hashed, field.SourceAnnotation.Key)));
        }
    }
}
