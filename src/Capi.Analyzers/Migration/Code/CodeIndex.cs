using System.Threading;
using Capi.Analyzers.Flow.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Code;

/// <summary>Finds bodies, callers and implementations in one compilation. Not thread-safe; used by one analysis.</summary>
internal sealed partial class CodeIndex(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IOperation>> _calls = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IOperation>> _allCalls = new(SymbolEqualityComparer.Default);
    private Dictionary<string, List<SyntaxNode>>? _callsByName;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, BodyFacts> _factsByRoot = [];
    private readonly OnlyImplementations _implementations = new(compilation);

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The semantic model of a tree, created once.</summary>
    public SemanticModel GetModel(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            // The analysis follows values into other files. It runs once per compilation, and only if the compilation calls the Conversions API.
#pragma warning disable RS1030
            _models[tree] = model = Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }

    /// <summary>The body of a method, accessor or local function, the getter of a property, or the initializer of a field; null when it isn't in this compilation.</summary>
    public IOperation? GetBody(ISymbol symbol)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : symbol;
        symbol = symbol.OriginalDefinition;
        if (!_bodies.TryGetValue(symbol, out var body))
            _bodies[symbol] = body = FindBodySyntax(symbol) is { } syntax ? GetOperation(syntax) : null;
        return body;
    }

    /// <summary>The facts of the body that contains an operation.</summary>
    public BodyFacts GetFacts(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        if (!_factsByRoot.TryGetValue(root, out var facts))
            _factsByRoot[root] = facts = BodyFacts.Read(root);
        return facts;
    }

    /// <summary>All bodies of a tree.</summary>
    public IEnumerable<BodyFacts> GetBodies(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot(CancellationToken).DescendantNodesAndSelf(node => node is not (ExpressionSyntax or StatementSyntax) || node is GlobalStatementSyntax))
        {
            CancellationToken.ThrowIfCancellationRequested();
            if (BodySyntax.IsBody(node) && GetOperation(node) is { } operation)
                yield return GetFacts(operation);
        }
    }

    /// <summary>The operation of a node, or null.</summary>
    public IOperation? GetOperation(SyntaxNode node) =>
        Compilation.ContainsSyntaxTree(node.SyntaxTree) ? GetModel(node.SyntaxTree).GetOperation(node, CancellationToken) : null;

    /// <summary>The method, property or field whose code contains an operation, out of lambdas and local functions.</summary>
    public ISymbol? GetEnclosingMember(IOperation operation)
    {
        // A program without a class begins with its usings, which belong to no method.
        var first = operation.Syntax is CompilationUnitSyntax unit ? unit.Members.FirstOrDefault(member => member is GlobalStatementSyntax) ?? operation.Syntax : operation.Syntax;
        var symbol = GetModel(operation.Syntax.SyntaxTree).GetEnclosingSymbol(first.SpanStart, CancellationToken);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }

    /// <summary>The implementation that runs for a member of an interface with one implementation; otherwise the member.</summary>
    public IMethodSymbol Resolve(IMethodSymbol method) => _implementations.Resolve(method);

    private SyntaxNode? FindBodySyntax(ISymbol symbol)
    {
        var declared = symbol is IMethodSymbol { PartialImplementationPart: { } implementation } ? implementation : symbol;
        foreach (var reference in declared.DeclaringSyntaxReferences)
        {
            if (BodySyntax.FindBody(reference.GetSyntax(CancellationToken)) is { } body)
                return body;
        }

        return null;
    }
}
