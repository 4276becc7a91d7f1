using Capi.ContractReading.Fields;
using Capi.ContractReading.Ga4;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>A contract as read from its symbols. It references symbols: never put it into an incremental pipeline.</summary>
internal sealed class ContractDefinition
{
    public required INamedTypeSymbol Type { get; init; }

    public required string EventName { get; init; }

    /// <summary>The name of the <c>Capi.ActionSource</c> member.</summary>
    public required string ActionSource { get; init; }

    /// <summary>The parameters that are sent, in declaration order, base types first.</summary>
    public required IReadOnlyList<ContractField> Fields { get; init; }

    /// <summary>How a GA4 event is bound to the contract; null without <c>[Ga4Event]</c>.</summary>
    public Ga4Binding? Ga4 { get; init; }

    /// <summary>The problems that prevent code generation; empty for a valid contract.</summary>
    public required IReadOnlyList<ContractProblem> Problems { get; init; }

    /// <summary>True when code can be generated.</summary>
    public bool IsValid => Problems.Count == 0;
}
