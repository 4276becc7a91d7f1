using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Forward data-flow analysis of a control flow graph: a worklist algorithm computes the state at the start of each block until a fixpoint is reached.</summary>
internal static class GraphWalker
{
    // The lattice is finite, so the algorithm terminates; the limit bounds the time spent on generated code.
    private const int VisitsPerBlock = 12;

    /// <summary>Analyzes a graph, then evaluates each block once more and notifies the observer.</summary>
    /// <returns>The value that the method returns.</returns>
    public static FlowValue Walk(ControlFlowGraph graph, FlowState entry, Evaluator evaluator, IFlowObserver? observer)
    {
        var starts = new FlowState?[graph.Blocks.Length];
        starts[0] = entry;
        var visits = graph.Blocks.Length * VisitsPerBlock;
        var waiting = new SortedSet<int> { 0 };
        while (waiting.Count > 0 && visits-- > 0)
        {
            var ordinal = waiting.Min;
            waiting.Remove(ordinal);
            Flow(graph.Blocks[ordinal], starts, evaluator, waiting);
        }

        // No fixpoint: the states are incomplete, so report nothing.
        if (waiting.Count > 0)
            return FlowValue.Unknown;

        evaluator.Observer = observer;
        var returned = Returned(graph, starts, evaluator);
        evaluator.Observer = null;
        return returned;
    }

    private static FlowValue Returned(ControlFlowGraph graph, FlowState?[] starts, Evaluator evaluator)
    {
        FlowValue? returned = null;
        foreach (var block in graph.Blocks)
        {
            if (starts[block.Ordinal] is not { } start)
                continue;

            evaluator.State = start;
            var value = Run(block, evaluator);
            if (block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.Return || block.BranchValue is not { } branch)
                continue;

            evaluator.Return(branch, value);
            returned = returned?.Join(value) ?? value;
        }

        return returned ?? FlowValue.Unknown;
    }

    private static FlowValue Run(BasicBlock block, Evaluator evaluator)
    {
        foreach (var operation in block.Operations)
            evaluator.Evaluate(operation);

        return evaluator.Evaluate(block.BranchValue);
    }

    private static void Flow(BasicBlock block, FlowState?[] starts, Evaluator evaluator, SortedSet<int> waiting)
    {
        var start = starts[block.Ordinal]!;
        evaluator.State = start;
        Run(block, evaluator);
        foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch is null)
                continue;
            if (branch.Destination is { } destination)
                Reach(destination.Ordinal, evaluator.State, starts, waiting);
            foreach (var region in branch.FinallyRegions)
                Reach(region.FirstBlockOrdinal, evaluator.State, starts, waiting);
        }

        // An exception may leave the block before or after its operations; it reaches every enclosing handler.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around)
                continue;

            foreach (var handler in around.NestedRegions.Where(one => one != region))
                Reach(handler.FirstBlockOrdinal, start.Join(evaluator.State), starts, waiting);
        }
    }

    private static void Reach(int ordinal, FlowState state, FlowState?[] starts, SortedSet<int> waiting)
    {
        var known = starts[ordinal];
        var joined = known?.Join(state) ?? state;
        if (known is not null && joined.IsSameAs(known))
            return;

        starts[ordinal] = joined;
        waiting.Add(ordinal);
    }
}
