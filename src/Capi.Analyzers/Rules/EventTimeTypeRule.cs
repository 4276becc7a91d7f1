using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI005: the event time is not a DateTimeOffset.</summary>
internal sealed class EventTimeTypeRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.EventTimeType;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [Names.Of(problem.Symbol), Names.TypeOf(problem.Symbol)];

    /// <inheritdoc/>
    /// <remarks>The member, because its type is wrong, not the attribute.</remarks>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Replacement, CarriedTypes.Natural(AnnotationKind.EventTime, null))];
}
