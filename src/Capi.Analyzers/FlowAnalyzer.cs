using System.Collections.Immutable;
using Capi.Analyzers.Flow;
using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Flow.Values;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers;

/// <summary>Tracks values through methods: into contract members, and from there to logs, URLs and other outputs.</summary>
/// <remarks>Most methods use no contract; for these no control flow graph is built (docs/decisions/0011-how-values-are-followed.md).</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    private readonly Action<ISymbol>? _onGraph;

    /// <summary>Creates the analyzer; called by the compiler.</summary>
    public FlowAnalyzer()
    {
    }

    /// <summary>For tests: invokes a callback for each method whose control flow graph is analyzed.</summary>
    internal FlowAnalyzer(Action<ISymbol> onGraph) => _onGraph = onGraph;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. FlowRules.All.Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Skip projects that don't reference the runtime.
            if (!WellKnownTypes.IsRuntimeReferenced(start.Compilation))
                return;

            var world = new FlowWorld(start.Compilation);
            start.RegisterOperationBlockStartAction(block =>
            {
                var scan = new BlockScan(world, block.OwningSymbol);
                block.RegisterOperationAction(one => scan.See(one.Operation), BlockScan.Kinds);
                block.RegisterOperationBlockEndAction(end =>
                {
                    if (scan.IsWorthwhile)
                        Follow(end, world, new FlowMethod(end.OwningSymbol, end.OperationBlocks, scan.Sends));
                });
            });
        });
    }

    private void Follow(OperationBlockAnalysisContext context, FlowWorld world, FlowMethod method)
    {
        _onGraph?.Invoke(context.OwningSymbol);
        var observer = new RuleObserver(method, world, new FlowReport(context.ReportDiagnostic));
        var seen = new HashSet<ControlFlowGraph>();
        foreach (var block in context.OperationBlocks)
        {
            // Attribute arguments have no control flow graph; a constructor's body and its initializer share one.
            if (block.Kind is OperationKind.None or OperationKind.Attribute || !seen.Add(context.GetControlFlowGraph(block)))
                continue;

            var graph = context.GetControlFlowGraph(block);
            var evaluator = new Evaluator(new FlowScope(world, graph.OriginalOperation, isHelper: false, context.CancellationToken), graph);
            GraphWalker.Walk(graph, FlowState.Empty, evaluator, observer);
            evaluator.ObserveLocalFunctions(observer);
        }
    }
}
