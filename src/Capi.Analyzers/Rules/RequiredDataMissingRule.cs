using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI007: custom data that Meta requires for the standard event is missing.</summary>
internal sealed class RequiredDataMissingRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.RequiredDataMissing;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name, problem.Detail!, MissingDataFormat.FormatKeys(problem.MissingKeys), MissingDataFormat.FormatMembers(problem.MissingKeys)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Choices, DiagnosticProperties.FormatChoices(problem.MissingKeys))];
}
