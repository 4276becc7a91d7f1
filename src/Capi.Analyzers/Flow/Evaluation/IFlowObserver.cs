using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Is told of every value that comes to a slot or a sink.</summary>
internal interface IFlowObserver
{
    /// <summary>A value goes into a member of a contract.</summary>
    void Written(Slot slot, IOperation value, FlowValue known, Evaluator by);

    /// <summary>A value goes where people read it.</summary>
    void Reached(SinkKind sink, IOperation value, FlowValue known, Evaluator by);

    /// <summary>The method that is analysed returns a value.</summary>
    void Returned(IOperation value, FlowValue known, Evaluator by);
}
