using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI101: hashed, although Meta requires it in clear.</summary>
internal sealed class MustBeClearRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.MustBeClear;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [Names.Of(problem.Symbol), problem.Key!, Names.Attribute(AnnotationKind.Clear, problem.Annotation!.Key)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, nameof(AnnotationKind.Clear))];
}
