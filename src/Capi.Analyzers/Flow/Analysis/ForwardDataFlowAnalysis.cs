using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>Forward data-flow analysis of a control flow graph: a worklist algorithm computes the state at the start of each block until a fixpoint is reached.</summary>
internal static class ForwardDataFlowAnalysis
{
    // The lattice is finite, so the algorithm terminates; the limit bounds the time spent on generated code.
    private const int MaxVisitsPerBlock = 12;

    /// <summary>Analyzes a graph, then evaluates each block once more and notifies the observer.</summary>
    /// <returns>The value that the method returns. The evaluator's state is then the one at the end of the method.</returns>
    public static FlowValue Analyze(ControlFlowGraph graph, FlowState entry, FlowOperationVisitor evaluator, IFlowObserver? observer)
    {
        var entryStates = new FlowState?[graph.Blocks.Length];
        entryStates[0] = entry;
        var remainingVisits = graph.Blocks.Length * MaxVisitsPerBlock;
        var pending = new bool[graph.Blocks.Length];
        pending[0] = true;
        var ordinal = 0;
        while (ordinal >= 0 && remainingVisits-- > 0)
        {
            pending[ordinal] = false;
            PropagateBlock(graph.Blocks[ordinal], entryStates, evaluator, pending);
            ordinal = Array.IndexOf(pending, true);
        }

        // No fixpoint: the states are incomplete, so report nothing.
        if (ordinal >= 0)
        {
            evaluator.State = FlowState.Empty;
            return FlowValue.Unknown;
        }

        evaluator.Observer = observer;
        var returned = EvaluateReturnedValue(graph, entryStates, evaluator);
        evaluator.Observer = null;
        evaluator.State = entryStates[entryStates.Length - 1] ?? FlowState.Empty;
        return returned;
    }

    private static FlowValue EvaluateReturnedValue(ControlFlowGraph graph, FlowState?[] entryStates, FlowOperationVisitor evaluator)
    {
        FlowValue? returned = null;
        foreach (var block in graph.Blocks)
        {
            if (entryStates[block.Ordinal] is not { } start)
                continue;

            evaluator.State = start;
            var value = EvaluateBlock(block, evaluator);
            if (block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.Return || block.BranchValue is not { } branch)
                continue;

            evaluator.NotifyReturn(branch, value);
            returned = returned?.Join(value) ?? value;
        }

        return returned ?? FlowValue.Unknown;
    }

    private static FlowValue EvaluateBlock(BasicBlock block, FlowOperationVisitor evaluator)
    {
        foreach (var operation in block.Operations)
            evaluator.Evaluate(operation);

        return evaluator.Evaluate(block.BranchValue);
    }

    private static void PropagateBlock(BasicBlock block, FlowState?[] entryStates, FlowOperationVisitor evaluator, bool[] pending)
    {
        var start = entryStates[block.Ordinal]!;
        evaluator.State = start;
        EvaluateBlock(block, evaluator);
        PropagateBranch(block.FallThroughSuccessor, evaluator.State, entryStates, pending);
        PropagateBranch(block.ConditionalSuccessor, evaluator.State, entryStates, pending);

        // An exception may leave the block before or after its operations; it reaches every enclosing handler.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } enclosing)
                continue;

            foreach (var handler in enclosing.NestedRegions.Where(one => one != region))
                PropagateTo(handler.FirstBlockOrdinal, start.Join(evaluator.State), entryStates, pending);
        }
    }

    private static void PropagateBranch(ControlFlowBranch? branch, FlowState state, FlowState?[] entryStates, bool[] pending)
    {
        if (branch is null)
            return;
        if (branch.Destination is { IsReachable: true } destination)
            PropagateTo(destination.Ordinal, state, entryStates, pending);
        foreach (var region in branch.FinallyRegions)
            PropagateTo(region.FirstBlockOrdinal, state, entryStates, pending);
    }

    private static void PropagateTo(int ordinal, FlowState state, FlowState?[] entryStates, bool[] pending)
    {
        var previous = entryStates[ordinal];
        var joined = previous?.Join(state) ?? state;
        if (previous is not null && joined.IsSameAs(previous))
            return;

        entryStates[ordinal] = joined;
        pending[ordinal] = true;
    }
}
