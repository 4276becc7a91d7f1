using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI017: what the action source demands is missing, or can't be written.</summary>
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
            (MissingData.Keys(problem.Missing) + " of a CRM's lead, so it would count for no lead", "add " + MissingData.Members(problem.Missing)),
        ContractProblemKind.LeadSourceUnknown =>
            ($"that '{problem.Key}' of a CRM's lead is '{Known(problem)}', and it is '{problem.Meaning}', so it would count for no lead", $"write '{Known(problem)}'"),
        _ => ("'" + problem.Key + "', which this version can't write, so the event would be refused", "choose another action source"),
    };

    private static string Known(ContractProblem problem) => Parameters.Find(ParameterSection.CustomData, problem.Key!)!.Values[0];
}
