using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI003: the event id may be null, or has a value that nobody gave it.</summary>
internal sealed class EventIdMayBeMissingRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.EventIdMayBeMissing;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var (mistake, remedy) = Say(problem.Kind);
        return [Names.Of(problem.Symbol), mistake, remedy];
    }

    /// <inheritdoc/>
    /// <remarks>The member: its type or its value is wrong, not the attribute.</remarks>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) => contract.Of(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) =>
        [(FixProperties.Choices, problem.Kind switch
        {
            ContractProblemKind.EventIdMayBeNull => "nullable",
            ContractProblemKind.EventIdHasDefault => "default",
            _ => null,
        })];

    private static (string Mistake, string Remedy) Say(ContractProblemKind kind) => kind switch
    {
        ContractProblemKind.EventIdMayBeNull =>
            ("may be null, and an event without an id is not sent", "make it non-nullable and required"),
        ContractProblemKind.EventIdHasDefault =>
            ("has a default value, so events whose id nobody sets share one and Meta counts the first only", "take the default away and make it required"),
        _ => ("is always empty, and an event without an id is not sent", "give the order number or another id that the page knows"),
    };
}
