using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI005: the event time is not a DateTimeOffset.</summary>
internal sealed class EventTimeTypeRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.EventTimeType;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), MessageFormat.FormatType(problem.Symbol)];

    /// <inheritdoc/>
    /// <remarks>The member, because its type is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Replacement, SupportedTypes.GetPreferredType(AnnotationKind.EventTime, null))];
}
