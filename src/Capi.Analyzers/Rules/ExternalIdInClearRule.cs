using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.Catalog;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI106: external_id is sent in clear.</summary>
internal sealed class ExternalIdInClearRule : ContractAdvisory
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.ExternalIdInClear;

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
