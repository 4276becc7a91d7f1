using Capi.Analyzers.Descriptors;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI010: the contract's customer information is too broad to match a person.</summary>
internal sealed class CustomerInformationTooBroadRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.CustomerInformationTooBroad;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name, problem.Detail is { Length: > 0 } keys ? "only customer information that is too broad to match a person (" + keys + ")" : "no customer information"];
}
