using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Remarks;

/// <summary>CAPI006: the event name is a misspelled standard event name.</summary>
internal sealed class EventNameSpellingRemark : ContractRemark
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.EventNameSpelling;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Of(ContractFacts facts, ContractPlaces contract, AnalyzerConfigOptions options, SameWords same)
    {
        // The lead stages of a CRM have event names of their own.
        if (facts.ActionSource == "SystemGenerated" || StandardEventSpelling.Meant(facts.EventName) is not { } meant)
            yield break;

        yield return Diagnostic.Create(
            Descriptor,
            contract.EventName,
            additionalLocations: null,
            FixFacts.Of([(FixProperties.Replacement, meant)]),
            same.Of(facts.Type.Name),
            same.Of(facts.EventName),
            same.Of(meant));
    }
}
