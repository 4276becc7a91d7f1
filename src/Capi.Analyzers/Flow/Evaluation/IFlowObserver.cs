using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Receives every value that is written to a contract member or a sink, or returned.</summary>
internal interface IFlowObserver
{
    /// <summary>A value is written to a member of a contract or of the context.</summary>
    void Written(Slot slot, IOperation value, FlowValue known, Evaluator by);

    /// <summary>A value is written to a sink.</summary>
    void Reached(SinkKind sink, IOperation value, FlowValue known, Evaluator by);

    /// <summary>The analyzed method returns a value.</summary>
    void Returned(IOperation value, FlowValue known, Evaluator by);
}
