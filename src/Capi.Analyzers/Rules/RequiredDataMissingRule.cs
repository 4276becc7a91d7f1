using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI007: custom data that Meta requires for the standard event is missing.</summary>
internal sealed class RequiredDataMissingRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.RequiredDataMissing;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [contract.Type.Name, problem.Meaning!, MissingData.Keys(problem.Missing), MissingData.Members(problem.Missing)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Choices, FixFacts.Choices(problem.Missing))];
}
