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

/// <summary>Computes the summaries of helper methods, each once per compilation and call level. Thread-safe.</summary>
/// <remarks>
/// A helper's summary uses the summaries of the helpers it calls, with one level less; this ends recursion too. The level is part of the
/// cache's key, so that a summary doesn't depend on which caller was analyzed first. Inside a helper only calls that can return a hash or
/// an identifier, or that build a contract, are followed.
/// </remarks>
internal sealed class MethodSummaryCache(FlowAnalysisContext context)
{
    /// <summary>The number of helpers that are followed from an analyzed method: three are usual, as in service, helper, extension.</summary>
    public const int MaxCallLevels = 4;

    private readonly ConcurrentDictionary<ISymbol, MethodSummary?>[] _summariesByLevel =
        [.. Enumerable.Range(0, MaxCallLevels).Select(_ => new ConcurrentDictionary<ISymbol, MethodSummary?>(SymbolEqualityComparer.Default))];

    private readonly ConcurrentDictionary<ISymbol, bool> _canSummarize = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ISymbol, bool> _mayBuildContract = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ISymbol, bool> _builders = new(SymbolEqualityComparer.Default);

    /// <summary>The summary of a helper method, or null if the method can't be summarized.</summary>
    /// <param name="level">How many levels of helpers are followed from the helper; less than <see cref="MaxCallLevels"/>.</param>
    public MethodSummary? GetSummary(IMethodSymbol method, int level, CancellationToken cancellationToken) =>
        CanSummarize(method) && (level == MaxCallLevels - 1 || IsRelevantInHelper(method))
            ? _summariesByLevel[level].GetOrAdd(ResolveConsent(method).OriginalDefinition, one => CreateSummary((IMethodSymbol)one, level, cancellationToken))
            : null;

    /// <summary>True when the method's body is in this compilation and no override can run instead.</summary>
    public bool CanSummarize(IMethodSymbol method)
    {
        method = ResolveConsent(method);
        return !method.IsAbstract && !method.IsExtern
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, context.Compilation.Assembly)
            && (_canSummarize.TryGetValue(method, out var known) ? known : _canSummarize.GetOrAdd(method, one => IsSummarized((IMethodSymbol)one)));
    }

    private bool IsSummarized(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty || EmittedCode.IsEmittedCode(method))
            return false;
        if (method.MethodKind == MethodKind.Constructor)
            return !method.Parameters.IsEmpty && context.ContractMembers.HasContractMembers(method.ContainingType);

        // The contract's own methods and the members of extension blocks can't be overridden either, and neither can one that decides about consent.
        return method.MethodKind == MethodKind.Ordinary
            && (method.DeclaredAccessibility == Accessibility.Private || method.IsStatic
                || (method is { IsVirtual: false, IsOverride: false } && IsFollowed(method)));
    }

    private bool IsFollowed(IMethodSymbol method) =>
        TextSignature.ReturnsText(method)
        || TextSignature.SetsText(method)
        || TextSignature.Matches(method)
        || HashFunctions.IsHashFunctionName(method.Name)
        || MemberSummaryCache.IsExtensionBlock(method.ContainingType)
        || ReturnsConsent(method.ReturnType)
        || context.ContractMembers.HasContractMembers(method.ContainingType)
        || IsMethodOfBuilder(method);

    /// <summary>A service that decides about consent is usually injected as an interface.</summary>
    private IMethodSymbol ResolveConsent(IMethodSymbol method) =>
        method.IsAbstract && ReturnsConsent(method.ReturnType) ? context.OnlyImplementations.Resolve(method) : method;

    private static bool ReturnsConsent(ITypeSymbol type) =>
        WellKnownTypes.IsType(type, "Capi", "MetaConsent") || (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && WellKnownTypes.IsType(task.TypeArguments[0], "Capi", "MetaConsent"));

    /// <summary>True for a method that returns a contract, receives one, or sets something of one that its instance stores.</summary>
    public bool MayBuildContract(IMethodSymbol method) =>
        _mayBuildContract.TryGetValue(method, out var known) ? known : _mayBuildContract.GetOrAdd(method, HasContractInSignature(method));

    private bool HasContractInSignature(IMethodSymbol method) =>
        context.ContainsContractMembers(method.ReturnType)
        || method.Parameters.Any(parameter => context.ContainsContractMembers(parameter.Type))
        || IsMethodOfBuilder(method);

    /// <summary>True for a method that sets something of a contract that its instance stores: <c>builder.WithCoupon(code)</c>.</summary>
    private bool IsMethodOfBuilder(IMethodSymbol method) =>
        method is { IsStatic: false, Parameters.IsEmpty: false, MethodKind: MethodKind.Ordinary, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type }
        && _builders.GetOrAdd(type.OriginalDefinition, StoresContract);

    // Many services store a context; they build no contract.
    private bool StoresContract(ISymbol type) => ((INamedTypeSymbol)type).GetMembers().Any(member =>
        member is IFieldSymbol { IsStatic: false } field && context.ContractMembers.HasContractMembers(field.Type) && !WellKnownTypes.IsType(field.Type, "Capi", "MetaEventContext"));

    private bool IsRelevantInHelper(IMethodSymbol method) =>
        TextSignature.ReturnsText(method)
        || TextSignature.SetsText(method)
        || TextSignature.Matches(method)
        || context.ContractMembers.HasContractMembers(method.ReturnType)
        || (method.MethodKind == MethodKind.Constructor && context.ContractMembers.HasContractMembers(method.ContainingType));

    private MethodSummary? CreateSummary(IMethodSymbol method, int level, CancellationToken cancellationToken)
    {
        if (CreateGraph(method, cancellationToken) is not { } graph)
            return null;

        var state = FlowState.Empty;
        var evaluator = new FlowOperationVisitor(new FlowScope(context, graph.OriginalOperation, level, cancellationToken), graph);
        var body = graph.OriginalOperation;
        foreach (var parameter in method.Parameters)
            state = state.With(StorageLocation.From(parameter), FlowValue.From(new ValueOrigin(ValueOriginKind.Parameter, body) { ParameterOrdinal = parameter.Ordinal }));

        var summary = new MethodSummary();
        ForwardDataFlowAnalysis.Analyze(graph, state, evaluator, summary);
        summary.AddOutputs(method, evaluator.State);
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
