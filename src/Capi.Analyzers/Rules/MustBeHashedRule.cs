using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI102: in clear, although Meta requires it hashed.</summary>
internal sealed class MustBeHashedRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.MustBeHashed;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [Names.Of(problem.Symbol), problem.Key!, Names.Attribute(AnnotationKind.Hashed, problem.Annotation!.Key)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, nameof(AnnotationKind.Hashed))];
}
