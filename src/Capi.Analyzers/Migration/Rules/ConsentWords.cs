using System.Text.RegularExpressions;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Recognizes questions about consent by their words.</summary>
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

    private static readonly string[] ChoiceWords = ["optin", "optedin", "agree"];
    private static readonly string[] AdWords = ["marketing", "advert", "ads", "personali"];
    private static readonly string[] PermissionWords = ["allow", "accept", "may", "can", "permi", "grant"];
    private static readonly string[] TrackingWords = ["track", "cookie", "pixel", "shar"];
    private static readonly string[] OtherFlagWords = ["enable", "optout", "optedout", "donot", "require", "refus", "declin"];

    private static readonly Regex OptOutInJson = new("\\\\?[\"']opt_?out\\\\?[\"']\\s*:\\s*(true|false)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>True when code mentions consent, under any of its names.</summary>
    public static bool Mentions(SyntaxNode node) => Mentions(node, Words);

    /// <summary>True when a condition asks for something that is often taken for consent.</summary>
    public static bool MentionsSubstitute(SyntaxNode condition) => Mentions(condition, SubstituteWords);

    /// <summary>True for a condition on something that is named like a permission, and isn't a call.</summary>
    public static bool AsksForPermission(SyntaxNode node) => (GetCondition(node) ?? GetFilter(node)) is { } condition && !Mentions(condition, SubstituteWords)
        && condition.DescendantNodesAndSelf().Any(inner => inner switch
        {
            IdentifierNameSyntax name => IsPermission(name.Identifier.ValueText) && (!IsCalled(name) || AsksReceiver(name)),
            LiteralExpressionSyntax { Token.ValueText: { Length: < 60 } text } => IsPermission(text),
            _ => false,
        });

    /// <summary>True for the name of a choice of the visitor about ads, and not of a setting or of the opposite choice.</summary>
    public static bool IsChoice(string name)
    {
        if (OtherFlagWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            return false;

        var words = NameWords.Split(name);
        return ChoiceWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) || StartsWithAny(words, AdWords) || (StartsWithAny(words, PermissionWords) && StartsWithAny(words, TrackingWords));
    }

    /// <summary>The condition of a statement or expression; null when it has none.</summary>
    public static ExpressionSyntax? GetCondition(SyntaxNode node) => node switch
    {
        IfStatementSyntax conditional => conditional.Condition,
        ConditionalExpressionSyntax conditional => conditional.Condition,
        WhileStatementSyntax loop => loop.Condition,
        WhereClauseSyntax where => where.Condition,
        GroupClauseSyntax group => group.ByExpression,
        SwitchStatementSyntax switched => switched.Expression,
        SwitchExpressionSyntax switched => switched.GoverningExpression,
        WhenClauseSyntax guard => guard.Condition,
        _ => null,
    };

    // events.Where(one => one.Accepted), events.Where(MayAdvertise), events.ToLookup(one => one.Accepted)
    private static SyntaxNode? GetFilter(SyntaxNode node) => node is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" or "RemoveAll" or "FindAll" or "RemoveWhere" or "GroupBy" or "ToLookup" or "Any" or "All" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "TakeWhile" or "SkipWhile" or "Exists" or "Find" },
        ArgumentList.Arguments: [{ Expression: var filter }, ..],
    }
        ? filter switch
        {
            LambdaExpressionSyntax lambda => lambda.Body,
            IdentifierNameSyntax or MemberAccessExpressionSyntax => filter.Parent,
            _ => null,
        }
        : null;

    private static bool IsCalled(IdentifierNameSyntax name) => name.Parent is InvocationExpressionSyntax || name.Parent?.Parent is InvocationExpressionSyntax;

    // MarketingChoice.Accepted(request), permissions.Has(visitor): the object says what it is asked for. A tracker is no answer.
    private static bool AsksReceiver(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var method } access && access.Expression == name
        && NameWords.Split(name.Identifier.ValueText).All(word => !word.StartsWith("track", StringComparison.OrdinalIgnoreCase)) && Questions.Any(question => method.StartsWith(question, StringComparison.Ordinal));

    private static bool IsPermission(string name) => StartsWithAny(NameWords.Split(name), ConditionWords);

    private static bool StartsWithAny(IReadOnlyList<string> parts, string[] words) =>
        parts.Any(part => words.Any(word => word.Length <= 3 ? part.Equals(word, StringComparison.OrdinalIgnoreCase) : part.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static bool Mentions(SyntaxNode node, string[] words)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) && !token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                continue;

            var text = token.ValueText;
            if (text.Length < 400 && text.IndexOf("opt", StringComparison.OrdinalIgnoreCase) >= 0)
                text = IsConstantOptOut(token) ? "" : OptOutInJson.Replace(text, "");
            text = text.Replace("_", "").Replace("-", "");
            if (text.Length < 200 && words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
                return true;
        }

        return false;
    }

    // opt_out = false, ["opt_out"] = false, Add("opt_out", false): a key with a constant asks nobody.
    private static bool IsConstantOptOut(SyntaxToken token) =>
        token.ValueText.Replace("_", "").Equals("optout", StringComparison.OrdinalIgnoreCase)
        && token.Parent?.FirstAncestorOrSelf<SyntaxNode>(node => node is AnonymousObjectMemberDeclaratorSyntax or AssignmentExpressionSyntax or BaseArgumentListSyntax { Parent: InvocationExpressionSyntax or ObjectCreationExpressionSyntax } or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } or StatementSyntax) switch
        {
            AnonymousObjectMemberDeclaratorSyntax { Expression: var value } => IsConstant(value),
            AssignmentExpressionSyntax { Right: var value } => IsConstant(value),
            BaseArgumentListSyntax { Arguments: [_, { Expression: var value }] } => IsConstant(value),
            InitializerExpressionSyntax { Expressions: [_, var value] } => IsConstant(value),
            _ => false,
        };

    private static bool IsConstant(ExpressionSyntax value) => value is CastExpressionSyntax cast ? IsConstant(cast.Expression) : value.IsKind(SyntaxKind.TrueLiteralExpression) || value.IsKind(SyntaxKind.FalseLiteralExpression);
}
