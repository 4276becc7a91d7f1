using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Searches the code around an event for a question about consent, whatever it is called. Not thread-safe; used by one analysis.</summary>
internal sealed class ConsentEvidence(CodeIndex code)
{
    private readonly ConsentScope _scope = new(code);
    private readonly Dictionary<List<SyntaxNode>, bool> _mentioned = [];
    private readonly Dictionary<List<SyntaxNode>, Location?> _substitutes = [];

    /// <summary>True when the code of the event, its callers or what they call mentions consent.</summary>
    public bool IsMentioned(IOperation start)
    {
        var scope = _scope.Get(start);
        if (!_mentioned.TryGetValue(scope, out var mentioned))
            _mentioned[scope] = mentioned = scope.Any(node => ConsentWords.Mentions(node) || node.DescendantNodes().Any(ConsentWords.AsksForPermission));
        return mentioned;
    }

    /// <summary>The condition in the code around the event that asks for something else; null when there is none.</summary>
    public Location? FindSubstitute(IOperation start)
    {
        var scope = _scope.Get(start);
        if (!_substitutes.TryGetValue(scope, out var found))
            _substitutes[scope] = found = FindConditions(start).FirstOrDefault(condition => ConsentWords.MentionsSubstitute(condition) || IsPixelCookie(condition))?.GetLocation();
        return found;
    }

    /// <summary>The conditions in the code around the event.</summary>
    public IEnumerable<ExpressionSyntax> FindConditions(IOperation start) => _scope.Get(start).SelectMany(node => node.DescendantNodes()).Select(ConsentWords.GetCondition).OfType<ExpressionSyntax>();

    /// <summary>The outermost call that leads to the event, in this compilation; otherwise null.</summary>
    public IOperation? FindOutermostCall(IOperation start) => _scope.FindOutermostCall(start);

    // A session says that the visitor is there, not that they agree.
    private static bool IsPixelCookie(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(IsSessionCookie) ||
        condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.ValueText is "_fbp" or "_fbc") && condition.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText is "ContainsKey");

    private static bool IsSessionCookie(InvocationExpressionSyntax call) => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContainsKey", Expression: var source }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var cookie } }] }
        && source.ToString().EndsWith("Cookies", StringComparison.Ordinal) && (cookie.IndexOf("session", StringComparison.OrdinalIgnoreCase) >= 0 || cookie.IndexOf("auth", StringComparison.OrdinalIgnoreCase) >= 0 || cookie.IndexOf("login", StringComparison.OrdinalIgnoreCase) >= 0);
}
