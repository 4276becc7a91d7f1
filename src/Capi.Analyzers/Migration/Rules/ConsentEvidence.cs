using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Searches the code around an event for a question about consent, whatever it is called.</summary>
internal sealed class ConsentEvidence(CodeIndex code)
{
    private const int MaxLevels = 3;
    private const int MaxMethods = 60;

    private readonly Dictionary<ISymbol, List<SyntaxNode>> _scopes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<List<SyntaxNode>, bool> _mentioned = [];
    private readonly Dictionary<List<SyntaxNode>, Location?> _substitutes = [];

    /// <summary>True when the code of the event, its callers or what they call mentions consent.</summary>
    public bool IsMentioned(IOperation start)
    {
        var scope = GetScope(start);
        if (!_mentioned.TryGetValue(scope, out var mentioned))
            _mentioned[scope] = mentioned = scope.Any(node => ConsentWords.MentionConsent(node) || node.DescendantNodes().Any(ConsentWords.AsksForPermission));
        return mentioned;
    }

    /// <summary>The condition in the code around the event that asks for something else; null when there is none.</summary>
    public Location? FindSubstitute(IOperation start)
    {
        var scope = GetScope(start);
        if (!_substitutes.TryGetValue(scope, out var found))
            _substitutes[scope] = found = FindSubstitute(scope);
        return found;
    }

    private static Location? FindSubstitute(List<SyntaxNode> scope) => scope.SelectMany(node => node.DescendantNodes()).Select(ConsentWords.FindSubstitute).FirstOrDefault(condition => condition is not null)?.GetLocation();

    /// <summary>The outermost call that leads to the event, in this compilation; otherwise null.</summary>
    public IOperation? FindOutermostCall(IOperation start)
    {
        IOperation? call = null;
        for (var level = 0; level < MaxLevels && GetMethod(call ?? start) is { } method && code.FindCalls(method) is [var caller, ..]; level++)
            call = caller;
        return call;
    }

    private List<SyntaxNode> GetScope(IOperation start)
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
            foreach (var call in code.FindCalls(method))
                AddCallers(call, scope, visited, 1);
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
        foreach (var call in code.FindCalls(method))
            AddCallers(call, scope, visited, level + 1);
    }

    // The method that checks may be the one that gets the event.
    private void AddCallees(IOperation operation, List<SyntaxNode> scope, HashSet<ISymbol> visited, int level)
    {
        foreach (var call in code.GetFacts(operation).Operations.OfType<IInvocationOperation>())
        {
            var target = code.Resolve(call.TargetMethod);
            if (visited.Count > MaxMethods || code.GetBody(target) is not { } body || !visited.Add(target.OriginalDefinition))
                continue;

            scope.Add(body.Syntax);
            if (level < 1)
                AddCallees(body, scope, visited, level + 1);
        }
    }

    private IMethodSymbol? GetMethod(IOperation operation) => code.GetEnclosingMember(operation) as IMethodSymbol;
}
