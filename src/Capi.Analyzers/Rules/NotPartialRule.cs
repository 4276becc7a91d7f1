using Capi.Analyzers.Descriptors;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI001: the contract, or a type that contains it, is not partial.</summary>
internal sealed class NotPartialRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.NotPartial;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [problem.Symbol.Name, contract.Type.Name];
}
