using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI012: the parameter doesn't support the member's type.</summary>
internal sealed class TypeCannotCarryRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.TypeCannotCarry;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
    [
        Names.Of(problem.Symbol),
        Names.TypeOf(problem.Symbol),
        problem.Key is { } key ? "'" + key + "'" : "[Flatten]",
        CarriedTypes.Remedy(problem),
    ];

    /// <inheritdoc/>
    /// <remarks>The member, because its type is wrong, not the attribute.</remarks>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, CarriedTypes.Natural(problem))];
}
