using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Remarks;

/// <summary>CAPI106: external_id is sent in clear.</summary>
internal sealed class ExternalIdInClearRemark : ContractRemark
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ExternalIdInClear;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Of(ContractFacts facts, ContractPlaces contract, AnalyzerConfigOptions options, SameWords same)
    {
        foreach (var field in facts.Fields)
        {
            if (field is not { Annotation: AnnotationKind.Clear, Parameter.Handling: Handling.HashOptional })
                continue;

            yield return Diagnostic.Create(
                Descriptor,
                contract.Of(field.Source, field.Member),
                additionalLocations: null,
                FixFacts.Of([(FixProperties.Key, field.Key), (FixProperties.Replacement, nameof(AnnotationKind.Hashed))]),
                same.Of(Names.Of(field.Member)),
                same.Of(Names.Attribute(AnnotationKind.Hashed, field.Source.Key)));
        }
    }
}
