using Capi.ContractReading.Ga4;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI024: the GA4 event is another event than the contract's.</summary>
internal sealed class Ga4EventMismatchRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI024";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "GA4 event is another event than the contract's",
        "'{0}' is bound to '{1}', {2}; {3}",
        RuleCategories.Contract);

    /// <summary>What differs.</summary>
    internal enum Reason
    {
        /// <summary>The standard event.</summary>
        Event,

        /// <summary>The contract's events don't come from a website.</summary>
        ActionSource,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckType(ReadingState state)
    {
        if (state.Ga4Event is not { } attribute || Ga4BindingReader.GetEventName(attribute) is not { } name || state.EventName.Length == 0)
            return;

        if (Ga4Events.FindMetaName(name) is { } metaName && metaName != state.EventName)
            state.Problems.Add(new(this, state.Contract, state.EventName) { Detail = name, Reason = Reason.Event });
        else if (state.ActionSource != "Website")
            state.Problems.Add(new(this, state.Contract, state.ActionSource) { Detail = name, Reason = Reason.ActionSource });
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) => problem.Reason is Reason.Event
        ? [
            contract.Type.Name,
            problem.Detail!,
            $"which is '{Ga4Events.FindMetaName(problem.Detail!)}' at Meta, but sends '{problem.Key}', so the event is counted as another one",
            Ga4Events.FindGa4Name(problem.Key!) is { } name ? $"bind it to '{name}', or change [MetaEvent]" : "change [MetaEvent]",
        ]
        : [
            contract.Type.Name,
            problem.Detail!,
            $"which a page of the site sends, but its action source is '{problem.Key}'",
            "remove the action source, or [Ga4Event]",
        ];

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.Ga4EventNameArgument;
}
