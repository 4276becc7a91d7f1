using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>One reason why a contract can't be used.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="symbol">The type, member or parameter to point at.</param>
/// <param name="key">The wire key concerned, when there is one.</param>
/// <param name="annotation">The attribute concerned, when there is one.</param>
internal sealed class ContractProblem(ContractProblemKind kind, ISymbol symbol, string? key = null, Annotation? annotation = null)
{
    public ContractProblemKind Kind { get; } = kind;

    public ISymbol Symbol { get; } = symbol;

    public string? Key { get; } = key;

    public Annotation? Annotation { get; } = annotation;

    /// <summary>What Meta says of the key, when the member's type is at fault; null for a property of one's own.</summary>
    public ParameterDefinition? Parameter { get; init; }

    /// <summary>The two fields that want one key, in the order in which they are read; else null.</summary>
    public (FieldFact First, FieldFact Second)? Clash { get; init; }

    /// <summary>The attribute with which it does not go together; else null.</summary>
    public Annotation? Other { get; init; }

    /// <summary>The member that makes it matter: the event id behind a step that may be null, the value without a currency; else null.</summary>
    public ISymbol? OtherMember { get; init; }

    /// <summary>The keys that are missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What the member's name or value says, in the rule's own words; else null.</summary>
    public string? Meaning { get; init; }

    /// <summary>The rule that reports it, or null where the compiler does.</summary>
    public string? Id => ProblemIds.Of(Kind);
}
