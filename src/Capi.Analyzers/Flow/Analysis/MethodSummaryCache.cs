using System.Collections.Concurrent;
using System.Threading;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.GeneratedCode;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>Computes the summaries of helper methods, each once per compilation. Thread-safe. Calls from a helper to other helpers are not summarized, which rules out recursion.</summary>
internal sealed class MethodSummaryCache(FlowAnalysisContext context)
{
    private readonly ConcurrentDictionary<ISymbol, MethodSummary?> _summaries = new(SymbolEqualityComparer.Default);

    /// <summary>The summary of a helper method, or null if the method can't be summarized.</summary>
    public MethodSummary? GetSummary(IMethodSymbol method, CancellationToken cancellationToken) =>
        CanSummarize(method) ? _summaries.GetOrAdd(method.OriginalDefinition, one => CreateSummary((IMethodSymbol)one, cancellationToken)) : null;

    /// <summary>True when the method's body is in this compilation and no override can run instead.</summary>
    public bool CanSummarize(IMethodSymbol method)
    {
        if (method.IsAbstract || method.IsExtern || method.DeclaringSyntaxReferences.IsEmpty || EmittedCode.IsEmittedCode(method))
            return false;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, context.Compilation.Assembly))
            return false;
        if (method.MethodKind == MethodKind.Constructor)
            return !method.Parameters.IsEmpty && context.ContractMembers.HasContractMembers(method.ContainingType);

        // The contract's own methods and the members of extension blocks can't be overridden either, and neither can one that decides about consent.
        return method.MethodKind == MethodKind.Ordinary
            && (method.DeclaredAccessibility == Accessibility.Private || method.IsStatic || (!method.IsVirtual && !method.IsOverride && IsFollowed(method)));
    }

    private bool IsFollowed(IMethodSymbol method) =>
        HashFunctions.IsHashFunctionName(method.Name)
        || MemberSummaryCache.IsExtensionBlock(method.ContainingType)
        || ReturnsConsent(method.ReturnType)
        || context.ContractMembers.HasContractMembers(method.ContainingType);

    private static bool ReturnsConsent(ITypeSymbol type) =>
        WellKnownTypes.IsType(type, "Capi", "MetaConsent") || (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && WellKnownTypes.IsType(task.TypeArguments[0], "Capi", "MetaConsent"));

    private MethodSummary? CreateSummary(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (CreateGraph(method, cancellationToken) is not { } graph)
            return null;

        var state = FlowState.Empty;
        var evaluator = new FlowOperationVisitor(new FlowScope(context, graph.OriginalOperation, isHelper: true, cancellationToken), graph);
        var body = graph.OriginalOperation;
        foreach (var parameter in method.Parameters)
            state = state.With(StorageLocation.From(parameter), FlowValue.From(new ValueOrigin(ValueOriginKind.Parameter, body) { ParameterOrdinal = parameter.Ordinal }));

        var summary = new MethodSummary();
        ForwardDataFlowAnalysis.Analyze(graph, state, evaluator, summary);
        return summary;
    }

    private ControlFlowGraph? CreateGraph(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var syntax = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (!context.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;

        // The helper may be declared in another file. This runs once per helper and compilation, and only when its call is relevant.
#pragma warning disable RS1030
        var model = context.Compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(syntax, cancellationToken) switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            _ => null,
        };
    }
}
