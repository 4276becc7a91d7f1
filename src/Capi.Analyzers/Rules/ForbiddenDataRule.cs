using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI104: the name or key looks like data that Meta prohibits.</summary>
internal sealed class ForbiddenDataRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.ForbiddenData;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Detail!, MessageFormat.FormatAttribute(problem.Annotation!.Kind, problem.Key)];
}
