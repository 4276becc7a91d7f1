using System.Collections.Concurrent;
using System.Threading;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Computes the summaries of helper methods, each once per compilation. Thread-safe. Calls from a helper to other helpers are not summarized, which rules out recursion.</summary>
internal sealed class Summaries(FlowWorld world)
{
    private readonly ConcurrentDictionary<ISymbol, Summary?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The summary of a helper method, or null if the method can't be summarized.</summary>
    public Summary? Of(IMethodSymbol method, CancellationToken cancellationToken) =>
        MayHelp(method) ? _known.GetOrAdd(method.OriginalDefinition, one => Make((IMethodSymbol)one, cancellationToken)) : null;

    /// <summary>True when the method's body is in this compilation and no override can run instead.</summary>
    public bool MayHelp(IMethodSymbol method)
    {
        if (method.IsAbstract || method.IsExtern || method.DeclaringSyntaxReferences.IsEmpty || EmittedCode.Is(method))
            return false;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, world.Compilation.Assembly))
            return false;
        if (method.MethodKind == MethodKind.Constructor)
            return !method.Parameters.IsEmpty && world.Contracts.HasSlots(method.ContainingType);

        return method.MethodKind == MethodKind.Ordinary
            && (method.DeclaredAccessibility == Accessibility.Private || method.IsStatic || (Hashers.IsSaidBy(method.Name) && !method.IsVirtual && !method.IsOverride));
    }

    private Summary? Make(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (Graph(method, cancellationToken) is not { } graph)
            return null;

        var state = FlowState.Empty;
        var evaluator = new Evaluator(new FlowScope(world, graph.OriginalOperation, isHelper: true, cancellationToken), graph);
        var body = graph.OriginalOperation;
        foreach (var parameter in method.Parameters)
            state = state.With(Place.Of(parameter), FlowValue.Of(new Fact(FactKind.Parameter, body) { Parameter = parameter.Ordinal }));

        var summary = new Summary();
        GraphWalker.Walk(graph, state, evaluator, summary);
        return summary;
    }

    private ControlFlowGraph? Graph(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var syntax = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (!world.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;

        // The helper may be declared in another file. This runs once per helper and compilation, and only when its call is relevant.
#pragma warning disable RS1030
        var model = world.Compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        return model.GetOperation(syntax, cancellationToken) switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            _ => null,
        };
    }
}
