using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>A value written to a sink, where people or other companies can read it.</summary>
internal sealed class SinkHit(SinkKind sink, IOperation value, FlowValue known, Evaluator by)
{
    public SinkKind Sink { get; } = sink;

    public FlowValue Known { get; } = known;

    /// <summary>The innermost part of the value that has this origin.</summary>
    public IOperation Innermost(Fact fact) => by.Innermost(value, fact);
}
