using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI103: an identifier that is custom data as well.</summary>
internal sealed class IdentifierInCustomDataRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.IdentifierInCustomData;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) => [Names.Of(problem.Symbol)];
}
