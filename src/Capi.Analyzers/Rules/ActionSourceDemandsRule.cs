using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI017: data that the action source requires is missing, or can't be sent in this version.</summary>
internal sealed class ActionSourceDemandsRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ActionSourceDemands;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var (mistake, remedy) = Say(problem);
        return [contract.Type.Name, mistake, remedy];
    }

    /// <inheritdoc/>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => problem.Kind == ContractProblemKind.LeadSourceUnknown
        ? contract.Of(problem.Symbol)
        : contract.MetaEvent;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) => problem.Kind switch
    {
        ContractProblemKind.LeadDataMissing => [(FixProperties.Choices, FixFacts.Choices(problem.Missing))],
        ContractProblemKind.LeadSourceUnknown => [(FixProperties.Replacement, Known(problem))],
        _ => [],
    };

    private static (string Mistake, string Remedy) Say(ContractProblem problem) => problem.Kind switch
    {
        ContractProblemKind.LeadDataMissing =>
            (MissingData.Keys(problem.Missing) + " on CRM lead events, or the event doesn't count for the lead", "add " + MissingData.Members(problem.Missing)),
        ContractProblemKind.LeadSourceUnknown =>
            ($"'{problem.Key}' to be '{Known(problem)}' on CRM lead events, but it is '{problem.Meaning}', so the event doesn't count for the lead", $"use '{Known(problem)}'"),
        _ => ("'" + problem.Key + "', which this version can't send, so the event would be rejected", "use another action source"),
    };

    private static string Known(ContractProblem problem) => Parameters.Find(ParameterSection.CustomData, problem.Key!)!.Values[0];
}
