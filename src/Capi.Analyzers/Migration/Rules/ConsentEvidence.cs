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

    private static readonly string[] Words =
    [
        "consent", "optin", "optedin", "optout", "optedout", "gdpr", "dsgvo", "permission", "permit", "allowads", "allowsads", "adsallowed", "allowtracking", "allowstracking", "trackingallowed", "acceptsads", "acceptads", "acceptsmarketing", "marketingaccepted",
        "marketingallowed", "allowsmarketing", "allowmarketing", "maytrack", "cantrack", "shouldtrack", "donottrack", "agree", "einwilligung", "zustimmung", "privacychoice", "cookiesaccepted", "marketingcookies", "adchoice", "wantsads", "wantsmarketing", "personalizedads", "approved", "granted",
        "tcf", "purpose", "grant",
    ];

    private static readonly string[] SubstituteWords =
    [
        "privacynotice", "privacypolicy", "privacyread", "privacyaccepted", "terms", "tosaccepted", "acceptedtos", "agb", "loggedin", "isauthenticated", "signedin", "bannerseen", "bannershown", "bannerdismissed", "bannerclosed", "newsletter", "hasaccount", "isregistered", "isverified", "emailconfirmed",
        "isactive", "hasvisited", "legitimateinterest",
    ];

    // Words that say enough in a condition, and nothing elsewhere.
    private static readonly string[] ConditionWords = ["allow", "accept", "marketing", "advert", "ad", "ads", "may", "permi", "track", "personali", "att"];

    private static readonly string[] Questions = ["Is", "Has", "Can", "May", "Allow", "Accept", "Grant", "Approve", "Permit", "Contains", "Check", "Get"];

    private readonly Dictionary<ISymbol, List<SyntaxNode>> _scopes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<List<SyntaxNode>, bool> _mentioned = [];
    private readonly Dictionary<List<SyntaxNode>, Location?> _substitutes = [];

    /// <summary>True when the code of the event, its callers or what they call mentions consent.</summary>
    public bool IsMentioned(IOperation start)
    {
        var scope = GetScope(start);
        if (!_mentioned.TryGetValue(scope, out var mentioned))
            _mentioned[scope] = mentioned = scope.Any(node => Mentions(node, Words) || node.DescendantNodes().Any(AsksForPermission));
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

    private static Location? FindSubstitute(List<SyntaxNode> scope) => scope.SelectMany(node => node.DescendantNodes()).Select(GetCondition).OfType<ExpressionSyntax>()
        .FirstOrDefault(condition => Mentions(condition, SubstituteWords) || IsPixelCookie(condition))?.GetLocation();

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

    private static bool Mentions(SyntaxNode node, string[] words)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                var text = token.ValueText.Replace("_", "").Replace("-", "");
                if (text.Length < 200 && words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True for a condition on something that is named like a permission, and isn't a call.</summary>
    private static bool AsksForPermission(SyntaxNode node) => (GetCondition(node) ?? GetFilter(node)) is { } condition && !Mentions(condition, SubstituteWords)
        && condition.DescendantNodesAndSelf().Any(inner => inner switch
        {
            IdentifierNameSyntax name => HasConditionWord(name.Identifier.ValueText) && (!IsCalled(name) || AsksReceiver(name)),
            LiteralExpressionSyntax { Token.ValueText: { Length: < 60 } text } => HasConditionWord(text),
            _ => false,
        });

    private static bool IsCalled(IdentifierNameSyntax name) => name.Parent is InvocationExpressionSyntax || name.Parent?.Parent is InvocationExpressionSyntax;

    // MarketingChoice.Accepted(request), permissions.Has(visitor): the object says what it is asked for. A tracker is no answer.
    private static bool AsksReceiver(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var method } access && access.Expression == name
        && NameWords.Split(name.Identifier.ValueText).All(word => !word.StartsWith("track", StringComparison.OrdinalIgnoreCase)) && Questions.Any(question => method.StartsWith(question, StringComparison.Ordinal));

    private static bool HasConditionWord(string name) =>
        NameWords.Split(name).Any(part => ConditionWords.Any(word => word.Length <= 3 ? part.Equals(word, StringComparison.OrdinalIgnoreCase) : part.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    // events.Where(one => one.Accepted)
    private static ExpressionSyntax? GetFilter(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" }, ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } filter } }] } ? filter : null;

    // A session says that the visitor is there, not that they agree.
    private static bool IsPixelCookie(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(IsSessionCookie) ||
        condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.ValueText is "_fbp" or "_fbc") && condition.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText is "ContainsKey");

    private static bool IsSessionCookie(InvocationExpressionSyntax call) => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContainsKey", Expression: var source }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var cookie } }] }
        && source.ToString().EndsWith("Cookies", StringComparison.Ordinal) && (cookie.IndexOf("session", StringComparison.OrdinalIgnoreCase) >= 0 || cookie.IndexOf("auth", StringComparison.OrdinalIgnoreCase) >= 0 || cookie.IndexOf("login", StringComparison.OrdinalIgnoreCase) >= 0);

    private static ExpressionSyntax? GetCondition(SyntaxNode node) => node switch
    {
        IfStatementSyntax conditional => conditional.Condition,
        ConditionalExpressionSyntax conditional => conditional.Condition,
        _ => null,
    };
}
