using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Recognizes words and conditions about consent, and those that are taken for it.</summary>
internal static class ConsentWords
{
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

    /// <summary>True when a name or text in the code is a word of consent, whatever it is called.</summary>
    public static bool MentionConsent(SyntaxNode node) => Mentions(node, Words);

    /// <summary>The condition that asks for something else than consent, or null for other code.</summary>
    public static ExpressionSyntax? FindSubstitute(SyntaxNode node) => GetCondition(node) is { } condition && (Mentions(condition, SubstituteWords) || IsPixelCookie(condition)) ? condition : null;

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
    public static bool AsksForPermission(SyntaxNode node) => (GetCondition(node) ?? GetFilter(node)) is { } condition && !Mentions(condition, SubstituteWords)
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
