using Capi.Analyzers.Wording;
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
        var (mistake, remedy) = problem.Kind == ContractProblemKind.LeadDataMissing
            ? (MissingData.Keys(problem.Missing) + " of a CRM's lead, so it would count for no lead", "add " + MissingData.Members(problem.Missing))
            : ("'" + problem.Key + "', which this version can't write, so the event would be refused", "choose another action source");
        return [contract.Type.Name, mistake, remedy];
    }

    /// <inheritdoc/>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.MetaEvent;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        problem.Missing.Count > 0 ? [(FixProperties.Choices, FixFacts.Choices(problem.Missing))] : [];
}
