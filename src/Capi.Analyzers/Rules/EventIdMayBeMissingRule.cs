using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI003: the event ID may be null, or has a default value.</summary>
internal sealed class EventIdMayBeMissingRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.EventIdMayBeMissing;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (mistake, remedy) = GetMistakeAndRemedy(problem.Kind);
        return [MessageFormat.FormatName(problem.Symbol), mistake, remedy];
    }

    /// <inheritdoc/>
    /// <remarks>The member, because its type or value is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Choices, problem.Kind switch
        {
            ContractProblemKind.EventIdMayBeNull => "nullable",
            ContractProblemKind.EventIdHasDefault => "default",
            _ => null,
        })];

    private static (string Mistake, string Remedy) GetMistakeAndRemedy(ContractProblemKind kind) => kind switch
    {
        ContractProblemKind.EventIdMayBeNull =>
            ("may be null, and an event without an event ID is not sent", "make it non-nullable and required"),
        ContractProblemKind.EventIdHasDefault =>
            ("has a default value, so all events that don't set it share one event ID and Meta counts only the first", "remove the default value and make it required"),
        _ => ("is always empty, and an event without an event ID is not sent", "return the order number or another ID that the page knows"),
    };
}
