using Capi.Analyzers.Migration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Migration;

/// <summary>The statements of a method that build an event, send it and look at the answer, and do nothing else.</summary>
internal sealed class RequestStatements
{
    private readonly SenderModel _senders;
    private readonly SemanticModel _model;
    private readonly MethodDeclarationSyntax _function;
    private readonly RemovableStatements _removable;
    private readonly HashSet<ISymbol> _kept;
    private readonly HashSet<StatementSyntax> _removed = [];

    private RequestStatements(SenderModel senders, MethodDeclarationSyntax function, StatementSyntax send, IEnumerable<ISymbol> kept)
    {
        _senders = senders;
        _function = function;
        _model = senders.Code.GetModel(function.SyntaxTree);
        _removable = new RemovableStatements(senders.Code, _model);
        _kept = new HashSet<ISymbol>(kept, SymbolEqualityComparer.Default);
        Send = send;
    }

    /// <summary>The statement with the call that sends the request.</summary>
    public StatementSyntax Send { get; }

    /// <summary>The statements to remove, in the order of the code.</summary>
    public IReadOnlyList<StatementSyntax> Removed => [.. _removed.Where(one => !one.Ancestors().OfType<StatementSyntax>().Any(_removed.Contains)).OrderBy(one => one.SpanStart)];

    /// <summary>The statements that return whether the request succeeded.</summary>
    public List<ReturnStatementSyntax> ReturnsOfSuccess { get; } = [];

    /// <summary>Finds the statements; null when they do something else, too, or when the method doesn't show it.</summary>
    /// <param name="one">The event.</param>
    /// <param name="senders">The senders.</param>
    /// <param name="kept">The locals that the new call uses.</param>
    public static RequestStatements? Find(CapiEvent one, SenderModel senders, IEnumerable<ISymbol> kept)
    {
        var payload = one.Payload.Creation.Syntax;
        if (FindFunction(payload) is not { } function || payload.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } created)
            return null;

        var sends = senders.Sends.Where(send => function.Contains(send.Call.Syntax)).ToList();
        var events = senders.Events.Where(other => function.Contains(other.Payload.Creation.Syntax)).ToList();
        if (sends is not [var only] || events.Count != 1 || FindFunction(only.Call.Syntax) != function || only.Call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } sent || !block.Contains(created) && !sent.Ancestors().Contains(created.Parent))
            return null;

        // One event for one request: a loop that collects events sends fewer requests than events.
        if (GetLoop(created) != GetLoop(sent))
            return null;

        var found = new RequestStatements(senders, function, sent, kept);
        return found.TryRemove(sent) && found.TryRemove(created) && found.Complete() ? found : null;
    }

    private static SyntaxNode? GetLoop(SyntaxNode node) => node.Ancestors().FirstOrDefault(one => one is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    // The method that contains both, which can await.
    private static MethodDeclarationSyntax? FindFunction(SyntaxNode node) => node.Ancestors().FirstOrDefault(one => one is BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax) switch
    {
        MethodDeclarationSyntax { Body: not null } method when method.Modifiers.Any(SyntaxKind.AsyncKeyword) => method,
        _ => null,
    };

    private bool Complete()
    {
        for (var count = 0; count != _removed.Count;)
        {
            count = _removed.Count;
            if (!RemoveUsesOfRemoved())
                return false;
            RemoveUnused();
        }

        return !ChangesKept();
    }

    // results.Add(response.StatusCode): what stays reads the list.
    private bool ChangesKept()
    {
        var gone = new HashSet<ISymbol>(_removed.SelectMany(GetDeclared), SymbolEqualityComparer.Default);
        return _removed.SelectMany(statement => statement.DescendantNodesAndSelf()).OfType<ExpressionStatementSyntax>()
            .Any(statement => _model.GetSymbolInfo(RemovableStatements.GetTarget(statement.Expression), _senders.Code.CancellationToken).Symbol is ILocalSymbol local && !gone.Contains(local));
    }

    /// <summary>Removes what uses a local that is gone; false when that does something else, too.</summary>
    private bool RemoveUsesOfRemoved()
    {
        var gone = new HashSet<ISymbol>(_removed.SelectMany(GetDeclared), SymbolEqualityComparer.Default);
        if (gone.Overlaps(_kept))
            return false;

        foreach (var use in FindUses(gone))
        {
            if (IsInRemoved(use))
                continue;
            if (use.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
                return false;
            if (statement is ReturnStatementSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsSuccessStatusCode" or "IsSuccessful" } success } answer && success.Expression == use)
            {
                if (!ReturnsOfSuccess.Contains(answer))
                    ReturnsOfSuccess.Add(answer);
            }
            else if (!TryRemove(statement))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Removes locals that only removed statements use, and what fills the objects in them.</summary>
    private void RemoveUnused()
    {
        foreach (var declaration in _function.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().Where(one => !_removed.Contains(one)).ToList())
        {
            var declared = new HashSet<ISymbol>(GetDeclared(declaration), SymbolEqualityComparer.Default);
            if (declared.Overlaps(_kept) || !FindUses(declared).Any(IsInRemoved))
                continue;

            var others = FindUses(declared).Where(use => !IsInRemoved(use)).Select(use => RemovableStatements.FindFilling(use)).ToList();
            if (others.All(other => other is not null && _removable.Contains(other)) && _removable.Contains(declaration))
                _removed.UnionWith(others.OfType<StatementSyntax>().Append(declaration));
        }
    }

    private bool TryRemove(StatementSyntax statement) => _removable.Contains(statement) && (_removed.Add(statement) || true);

    private IEnumerable<ISymbol> GetDeclared(StatementSyntax statement) => statement.DescendantNodesAndSelf()
        .Where(node => node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax).Select(node => _model.GetDeclaredSymbol(node, _senders.Code.CancellationToken)).OfType<ILocalSymbol>();

    private List<IdentifierNameSyntax> FindUses(HashSet<ISymbol> symbols) => [.. _function.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => symbols.Any(symbol => symbol.Name == name.Identifier.ValueText) && _model.GetSymbolInfo(name, _senders.Code.CancellationToken).Symbol is { } symbol && symbols.Contains(symbol))];

    private bool IsInRemoved(SyntaxNode node) => node.Ancestors().OfType<StatementSyntax>().Any(_removed.Contains);
}
