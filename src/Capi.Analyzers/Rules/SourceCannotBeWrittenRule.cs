using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI017: the action source demands data that can't be written.</summary>
internal sealed class SourceCannotBeWrittenRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.SourceCannotBeWritten;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract) => [contract.Type.Name, problem.Key!];

    /// <inheritdoc/>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.MetaEvent;
}
