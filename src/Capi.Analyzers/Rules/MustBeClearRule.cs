using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI101: hashed, although Meta requires it in clear.</summary>
internal sealed class MustBeClearRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.MustBeClear;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Key!, MessageFormat.FormatAttribute(AnnotationKind.Clear, problem.Annotation!.Key)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, nameof(AnnotationKind.Clear))];
}
