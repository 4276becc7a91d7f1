using System.Collections.Immutable;
using Capi.Analyzers.Flow;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.Analysis;
using Capi.Analyzers.Flow.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Capi.Analyzers;

/// <summary>Tracks values through methods: into contract members, and from there to logs, URLs and other outputs.</summary>
/// <remarks>Most methods use no contract; for these no control flow graph is built (docs/decisions/0011-data-flow-analysis.md).</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    private readonly Action<ISymbol>? _onMethodAnalyzed;

    /// <summary>Creates the analyzer; called by the compiler.</summary>
    public FlowAnalyzer()
    {
    }

    /// <summary>For tests: invokes a callback for each method whose control flow graph is analyzed.</summary>
    internal FlowAnalyzer(Action<ISymbol> onMethodAnalyzed) => _onMethodAnalyzed = onMethodAnalyzed;

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

            var analysis = new FlowAnalysisContext(start.Compilation);
            start.RegisterOperationBlockAction(block =>
            {
                var prefilter = new FlowPrefilter(analysis, block.OwningSymbol);
                if (prefilter.ShouldAnalyze(block.OperationBlocks))
                    AnalyzeBlocks(block, analysis, new AnalyzedMember(block.OwningSymbol, block.OperationBlocks, prefilter.SendsEvent));
            });
        });
    }

    private void AnalyzeBlocks(OperationBlockAnalysisContext context, FlowAnalysisContext analysis, AnalyzedMember method)
    {
        _onMethodAnalyzed?.Invoke(context.OwningSymbol);
        var observer = new FlowRuleRunner(method, analysis, new FlowDiagnosticReporter(context.ReportDiagnostic));
        var analyzedGraphs = new HashSet<ControlFlowGraph>();
        foreach (var block in context.OperationBlocks)
        {
            // Attribute arguments have no control flow graph; a constructor's body and its initializer share one.
            if (block.Kind is OperationKind.None or OperationKind.Attribute || !analyzedGraphs.Add(context.GetControlFlowGraph(block)))
                continue;

            var graph = context.GetControlFlowGraph(block);
            var evaluator = new FlowOperationVisitor(new FlowScope(analysis, graph.OriginalOperation, MethodSummaryCache.MaxCallLevels, context.CancellationToken), graph);
            ForwardDataFlowAnalysis.Analyze(graph, FlowState.Empty, evaluator, observer);
            evaluator.AnalyzeLocalFunctions(observer);
        }
    }
}
