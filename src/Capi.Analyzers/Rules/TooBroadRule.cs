using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI010: no event of the contract can find one person.</summary>
internal sealed class TooBroadRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.TooBroad;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) =>
        [contract.Type.Name, problem.Meaning is { Length: > 0 } keys ? "no identifiers but " + keys + ", which find a crowd and no person" : "no identifier"];
}
