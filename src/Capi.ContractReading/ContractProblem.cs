using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading;

/// <summary>One problem that prevents code generation for a contract.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="symbol">The type, member or parameter to report.</param>
/// <param name="key">The key concerned, if any.</param>
/// <param name="annotation">The attribute concerned, if any.</param>
internal sealed class ContractProblem(ContractProblemKind kind, ISymbol symbol, string? key = null, Annotation? annotation = null)
{
    public ContractProblemKind Kind { get; } = kind;

    public ISymbol Symbol { get; } = symbol;

    public string? Key { get; } = key;

    public Annotation? Annotation { get; } = annotation;

    /// <summary>The definition of the parameter, when the type of the member is incompatible; null for a custom property.</summary>
    public ParameterDefinition? Parameter { get; init; }

    /// <summary>The two fields with the same key, in the order read; else null.</summary>
    public (ContractField First, ContractField Second)? ConflictingFields { get; init; }

    /// <summary>The attribute that conflicts with <see cref="Annotation"/>; else null.</summary>
    public Annotation? ConflictingAnnotation { get; init; }

    /// <summary>The related member: the event ID whose path may be null, or the <c>lead_id</c> that requires lead data; else null.</summary>
    public ISymbol? RelatedMember { get; init; }

    /// <summary>The keys that are missing.</summary>
    public IReadOnlyList<string> MissingKeys { get; init; } = [];

    /// <summary>The detail for the message: a category of data such as <c>health data</c>, a constant, an event name or keys; else null.</summary>
    public string? Detail { get; init; }

    /// <summary>The ID of the rule that reports the problem; null where the compiler reports it.</summary>
    public string? RuleId => ProblemRuleIds.GetRuleId(Kind);
}
