using Capi.Catalog;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI006: the event name is misspelled, or Google's name, for a standard event.</summary>
internal sealed class EventNameSpellingRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI006";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Event name is not Meta's name of the standard event",
        "'{0}' sends '{1}', which Meta treats as a custom event and not as the standard event '{2}'; use '{2}'",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

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
