using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>The effects of a helper method in terms of its parameters: what it returns, and which contract members and sinks it writes them to.</summary>
internal sealed class Summary : IFlowObserver
{
    private readonly List<(Fact Origin, Slot Target)> _writes = [];
    private readonly List<(Fact Origin, SinkKind Sink)> _sinks = [];
    private bool _hasReturned;

    /// <summary>The returned value; origins of kind Parameter stand for the arguments.</summary>
    public FlowValue Returned { get; private set; } = FlowValue.Unknown;

    public IReadOnlyList<(Fact Origin, Slot Target)> Writes => _writes;

    public IReadOnlyList<(Fact Origin, SinkKind Sink)> Sinks => _sinks;

    /// <inheritdoc/>
    void IFlowObserver.Written(Slot slot, IOperation value, FlowValue known, Evaluator by) =>
        _writes.AddRange(known.Facts.Where(fact => fact.Kind == FactKind.Parameter).Select(fact => (fact, slot)));

    /// <inheritdoc/>
    void IFlowObserver.Reached(SinkKind sink, IOperation value, FlowValue known, Evaluator by) =>
        _sinks.AddRange(known.Facts.Where(fact => fact.Kind == FactKind.Parameter).Select(fact => (fact, sink)));

    /// <inheritdoc/>
    /// <remarks>
    /// An ID that is generated in one statement and returned in another may have been stored in between, so only an ID generated in the
    /// returned expression counts. A calling code under a condition may depend on the number, so it does not count.
    /// </remarks>
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
