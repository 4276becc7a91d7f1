using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI010: the contract's customer information is too broad to match a person.</summary>
internal sealed class TooBroadRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.TooBroad;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [contract.Type.Name, problem.Meaning is { Length: > 0 } keys ? "only customer information that is too broad to match a person (" + keys + ")" : "no customer information"];
}
