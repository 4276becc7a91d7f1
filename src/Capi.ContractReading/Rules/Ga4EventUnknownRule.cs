using Capi.ContractReading.Ga4;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI023: <c>[Ga4Event]</c> has a name that GA4 doesn't define.</summary>
internal sealed class Ga4EventUnknownRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI023";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "GA4 event name is unknown",
        "'{0}' is bound to '{1}', which GA4 doesn't define, so events with GA4's name never reach it; {2}",
        RuleCategories.Contract);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckType(ReadingState state)
    {
        if (state.Ga4Event is { } attribute
            && Ga4BindingReader.GetEventName(attribute) is { } name
            && (string.IsNullOrWhiteSpace(name) || (!Ga4BindingReader.IsCustom(attribute) && !Ga4Events.IsKnown(name))))
            state.Problems.Add(new(this, state.Contract) { Detail = name });
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
    [
        contract.Type.Name,
        problem.Detail!,
        Ga4Events.FindSuggestion(problem.Detail!) is { } name ? $"use '{name}'" : "use a name of GA4, or set IsCustom = true for an event of your own",
    ];

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.Ga4EventNameArgument;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Replacement, Ga4Events.FindSuggestion(problem.Detail!))];
}
