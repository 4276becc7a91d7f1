using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.Catalog;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI006: the event name is a misspelled standard event name.</summary>
internal sealed class EventNameSpellingRule : ContractAdvisory
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.EventNameSpelling;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        // The lead stages of a CRM have event names of their own.
        if (definition.ActionSource == "SystemGenerated" || StandardEventSpelling.FindSuggestion(definition.EventName) is not { } standardName)
            yield break;

        yield return Diagnostic.Create(
            Descriptor,
            contract.EventNameArgument,
            additionalLocations: null,
            DiagnosticProperties.Create([(FixProperties.Replacement, standardName)]),
            argumentCache.GetOrAdd(definition.Type.Name),
            argumentCache.GetOrAdd(definition.EventName),
            argumentCache.GetOrAdd(standardName));
    }
}
