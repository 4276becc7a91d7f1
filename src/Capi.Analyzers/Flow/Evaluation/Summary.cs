using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>What a helper method does with its parameters: what it returns of them, and which slots and sinks it takes them to.</summary>
internal sealed class Summary : IFlowObserver
{
    private readonly List<(Fact Parameter, Slot Slot)> _writes = [];
    private readonly List<(Fact Parameter, SinkKind Sink)> _sinks = [];
    private bool _hasReturned;

    /// <summary>What it returns; facts of the kind Parameter stand for the arguments.</summary>
    public FlowValue Returned { get; private set; } = FlowValue.Unknown;

    public IReadOnlyList<(Fact Parameter, Slot Slot)> Writes => _writes;

    public IReadOnlyList<(Fact Parameter, SinkKind Sink)> Sinks => _sinks;

    /// <inheritdoc/>
    void IFlowObserver.Written(Slot slot, IOperation value, FlowValue known, Evaluator by) =>
        _writes.AddRange(known.Facts.Where(fact => fact.Kind == FactKind.Parameter).Select(fact => (fact, slot)));

    /// <inheritdoc/>
    void IFlowObserver.Reached(SinkKind sink, IOperation value, FlowValue known, Evaluator by) =>
        _sinks.AddRange(known.Facts.Where(fact => fact.Kind == FactKind.Parameter).Select(fact => (fact, sink)));

    /// <inheritdoc/>
    /// <remarks>An id that is made in one statement and returned in another may have been saved in between. A calling code under a
    /// condition may be what the condition says.</remarks>
    void IFlowObserver.Returned(IOperation value, FlowValue known, Evaluator by)
    {
        var told = known.Only(fact => fact.Kind == FactKind.CallingCode
            ? !SlotWrite.IsChosen(fact) && !SlotWrite.IsGuarded(fact)
            : !IsInvented(fact.Kind) || value.Syntax.Span.Contains(fact.At.Syntax.Span));
        Returned = _hasReturned ? Returned.Join(told) : told;
        _hasReturned = true;
    }

    private static bool IsInvented(FactKind kind) => kind is FactKind.Guid or FactKind.Random or FactKind.Clock;
}
