using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI104: the name or key looks like data that Meta prohibits.</summary>
internal sealed class ForbiddenDataRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ForbiddenData;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [Names.Of(problem.Symbol), problem.Meaning!, Names.Attribute(problem.Annotation!.Kind, problem.Key)];
}
