using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Values;

/// <summary>One possible value of an expression: where it comes from, and what happened to it since. Immutable.</summary>
internal sealed record TracedValue(OriginKind Kind, IOperation Operation, CallFrame? Frame)
{
    /// <summary>The parameter, member or method that it comes from.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>The name of the entry, member, parameter or method.</summary>
    public string Name { get; init; } = "";

    /// <summary>The constant, for <see cref="OriginKind.Constant"/>.</summary>
    public object? Constant { get; init; }

    /// <summary>Where the constant stands inside a longer text; null when the operation is its place.</summary>
    public Location? TextLocation { get; init; }

    /// <summary>The argument through which a caller of the method passes the value; null for a value of the method itself.</summary>
    public IOperation? Passed { get; init; }

    /// <summary>The place of the value in the code.</summary>
    public Location GetLocation() => TextLocation ?? Operation.Syntax.GetLocation();

    /// <summary>What happened to the value, first things first.</summary>
    public ImmutableList<ValueStep> Steps { get; init; } = ImmutableList<ValueStep>.Empty;

    /// <summary>The parts of a text, each with its possible values.</summary>
    public IReadOnlyList<IReadOnlyList<TracedValue>> Parts { get; init; } = [];

    /// <summary>The constant text, or null.</summary>
    public string? Text => Kind == OriginKind.Empty ? "" : Constant as string;

    /// <summary>True when a hash function was applied.</summary>
    public bool IsHashed => Has(StepKind.Hash);

    /// <summary>The steps before the first hash function; all steps when there is none.</summary>
    public IEnumerable<ValueStep> StepsBeforeHash => Steps.TakeWhile(step => step.Kind != StepKind.Hash);

    /// <summary>The value after one more step.</summary>
    public TracedValue With(StepKind kind, IOperation operation, string? argument = null) => this with { Steps = Steps.Count > 40 ? Steps : Steps.Add(new ValueStep(kind, operation, argument)) };

    /// <summary>The value as an argument that a caller passes.</summary>
    public TracedValue WithPassed(IOperation argument) => Passed is null ? this with { Passed = argument } : this;

    /// <summary>True when one of the steps has this kind.</summary>
    public bool Has(StepKind kind) => Steps.Any(step => step.Kind == kind);

    /// <summary>This value and the values of its parts.</summary>
    public IEnumerable<TracedValue> WithParts()
    {
        yield return this;
        foreach (var part in Parts.SelectMany(part => part))
        {
            foreach (var value in part.WithParts())
                yield return value;
        }
    }
}

/// <summary>One step of a value on its way.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Operation">Where.</param>
/// <param name="Argument">The format, the removed text, or the name of the hash function.</param>
internal sealed record ValueStep(StepKind Kind, IOperation Operation, string? Argument);
