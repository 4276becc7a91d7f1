using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI012: the parameter doesn't support the member's type.</summary>
internal sealed class IncompatibleTypeRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.IncompatibleType;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
    [
        MessageFormat.FormatName(problem.Symbol),
        MessageFormat.FormatType(problem.Symbol),
        problem.Key is { } key ? "'" + key + "'" : "[Flatten]",
        SupportedTypes.FormatRemedy(problem),
    ];

    /// <inheritdoc/>
    /// <remarks>The member, because its type is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, SupportedTypes.GetPreferredType(problem))];
}
