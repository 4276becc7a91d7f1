using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>A contract as it stands in the source. It holds symbols: never put it into a generator's pipeline.</summary>
internal sealed class ContractFacts
{
    public required INamedTypeSymbol Type { get; init; }

    public required string EventName { get; init; }

    /// <summary>The name of the member of <c>Capi.ActionSource</c>.</summary>
    public required string ActionSource { get; init; }

    /// <summary>What is sent, in the order in which it is declared, base types first.</summary>
    public required IReadOnlyList<FieldFact> Fields { get; init; }

    /// <summary>Why the contract can't be used; empty when it can.</summary>
    public required IReadOnlyList<ContractProblem> Problems { get; init; }

    /// <summary>True when code can be made of it.</summary>
    public bool IsUsable => Problems.Count == 0;
}
