using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>Runs the rules on the writes of one method.</summary>
internal sealed class RuleObserver(FlowMethod method, FlowWorld world, FlowReport report) : IFlowObserver
{
    /// <inheritdoc/>
    public void Written(Slot slot, IOperation value, FlowValue known, Evaluator by)
    {
        if (known.Facts.IsEmpty)
            return;

        var write = new SlotWrite(slot, value, known, by, method);
        foreach (var rule in world.Rules)
            rule.Written(write, report);
    }

    /// <inheritdoc/>
    public void Reached(SinkKind sink, IOperation value, FlowValue known, Evaluator by)
    {
        if (known.Facts.IsEmpty)
            return;

        var hit = new SinkHit(sink, value, known, by);
        foreach (var rule in world.Rules)
            rule.Reached(hit, report);
    }

    /// <inheritdoc/>
    /// <remarks>The value that a contract property's getter returns counts as written to the property.</remarks>
    public void Returned(IOperation value, FlowValue known, Evaluator by)
    {
        if (method.Getter is not { } property)
            return;

        foreach (var slot in world.Contracts.Of(property, property.ContainingType))
            Written(slot, value, known, by);
    }
}
