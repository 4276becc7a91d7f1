using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>One problem that prevents code generation for a contract.</summary>
/// <param name="rule">The violated rule; null where the code does not compile, which the compiler reports.</param>
/// <param name="symbol">The type, member or parameter to report.</param>
/// <param name="key">The key concerned, if any.</param>
/// <param name="annotation">The attribute concerned, if any.</param>
internal sealed class ContractProblem(ContractRule? rule, ISymbol symbol, string? key = null, Annotation? annotation = null)
{
    public ContractRule? Rule { get; } = rule;

    /// <summary>The ID of the rule; null where the compiler reports the problem.</summary>
    public string? RuleId => Rule?.Descriptor.Id;

    /// <summary>A member of the rule's <c>Reason</c> enum, where the rule has several messages; else null.</summary>
    public Enum? Reason { get; init; }

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

    /// <summary>True when the analyzer finds the same problem in the syntax, in any type, so that it needs no diagnostic of its own.</summary>
    public bool IsReportedAtAttribute { get; init; }

    /// <summary>The keys that are missing.</summary>
    public IReadOnlyList<string> MissingKeys { get; init; } = [];

    /// <summary>The detail for the message: a category of data such as <c>health data</c>, a constant, an event name or keys; else null.</summary>
    public string? Detail { get; init; }
}
