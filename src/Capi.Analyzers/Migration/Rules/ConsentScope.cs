using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds the code in which consent may be asked for: the method of an event, what leads to it, and what these call. Not thread-safe; used by one analysis.</summary>
internal sealed class ConsentScope(CodeIndex code)
{
    private const int MaxLevels = 3;
    private const int MaxMethods = 60;

    private readonly Dictionary<ISymbol, List<SyntaxNode>> _scopes = new(SymbolEqualityComparer.Default);

    /// <summary>The outermost call that leads to the event, in this compilation; otherwise null.</summary>
    public IOperation? FindOutermostCall(IOperation start)
    {
        IOperation? call = null;
        for (var level = 0; level < MaxLevels && GetMethod(call ?? start) is { } method && code.FindCalls(method) is [var caller, ..]; level++)
            call = caller;
        return call;
    }

    /// <summary>The code around an event; the same list for all events of a method.</summary>
    public List<SyntaxNode> Get(IOperation start)
    {
        // Many events of one method have the same scope.
        if (GetMethod(start) is not { } method)
            return GetScopeOfType(start);
        if (_scopes.TryGetValue(method, out var known))
            return known;

        var scope = _scopes[method] = [];
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        AddCallers(start, scope, visited, 0);
        return scope;
    }

    // A builder keeps the event in a field: all its methods, and what calls them.
    private List<SyntaxNode> GetScopeOfType(IOperation start)
    {
        if (code.GetEnclosingMember(start)?.ContainingType is not { } type)
            return [];
        if (_scopes.TryGetValue(type, out var known))
            return known;

        var scope = _scopes[type] = [];
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary))
        {
            scope.AddRange(method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(code.CancellationToken)));
            foreach (var use in FindUses(method))
                AddCallers(use, scope, visited, 1);
        }

        return scope;
    }

    private void AddCallers(IOperation operation, List<SyntaxNode> scope, HashSet<ISymbol> visited, int level)
    {
        if (GetMethod(operation) is not { } method || !visited.Add(method) || visited.Count > MaxMethods)
            return;

        scope.AddRange(method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(code.CancellationToken)));
        AddCallees(operation, scope, visited, 0);
        if (level >= MaxLevels)
            return;
        foreach (var use in FindUses(method))
            AddCallers(use, scope, visited, level + 1);
    }

    // A method that nobody calls by name may be passed to one that does: orders.Where(HasConsent).Select(ToEvent).
    private IReadOnlyList<IOperation> FindUses(IMethodSymbol method) => code.FindCalls(method) is { Count: > 0 } calls ? calls : code.FindReferences(method);

    // The method that checks may be the one that gets the event.
    private void AddCallees(IOperation operation, List<SyntaxNode> scope, HashSet<ISymbol> visited, int level)
    {
        foreach (var target in code.GetFacts(operation).Operations.Select(GetTarget).OfType<IMethodSymbol>().Select(code.Resolve))
        {
            if (visited.Count > MaxMethods || code.GetBody(target) is not { } body || !visited.Add(target.OriginalDefinition))
                continue;

            scope.Add(body.Syntax);
            if (level < 1)
                AddCallees(body, scope, visited, level + 1);
        }
    }

    private IMethodSymbol? GetMethod(IOperation operation) => code.GetEnclosingMember(operation) as IMethodSymbol;

    private static IMethodSymbol? GetTarget(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };
}
