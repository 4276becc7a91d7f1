using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI004: no member is the event time.</summary>
internal sealed class EventTimeMissingRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.EventTimeMissing;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [contract.Type.Name];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Member, MemberSuggestions.FindEventTime(contract.Type))];
}
