using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI102: in clear, although Meta requires it hashed.</summary>
internal sealed class MustBeHashedRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.MustBeHashed;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Key!, MessageFormat.FormatAttribute(AnnotationKind.Hashed, problem.Annotation!.Key)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, nameof(AnnotationKind.Hashed))];
}
