using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Migration;

/// <summary>Finds the question about consent that a sender asks before it sends.</summary>
internal static class SenderConsent
{
    private static readonly string[] Words = ["consent", "optin", "optedin", "allowsads", "adsallowed", "allowads", "maytrack", "allowstracking", "allowtracking", "trackingallowed", "marketingallowed", "allowsmarketing", "einwilligung"];

    /// <summary>The consent as an expression; null when no condition before the statement asks for one.</summary>
    public static string? Find(StatementSyntax sent, SemanticModel model)
    {
        var answers = sent.AncestorsAndSelf().TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)).OfType<StatementSyntax>()
            .SelectMany(one => FindRequired(one).Concat(FindGuards(one))).Where(answer => IsConsent(answer, model)).Select(answer => answer.ToString()).Distinct().ToList();
        return answers.Count == 0 ? null : $"{string.Join(" && ", answers)} ? MetaConsent.Granted : MetaConsent.NotGranted";
    }

    // if (order.Consent) { … }
    private static IEnumerable<ExpressionSyntax> FindRequired(StatementSyntax statement) =>
        statement.Parent is IfStatementSyntax required && required.Statement == statement ? Split(required.Condition, SyntaxKind.LogicalAndExpression) : [];

    // if (!order.Consent) return;
    private static IEnumerable<ExpressionSyntax> FindGuards(StatementSyntax statement) => statement.Parent is BlockSyntax block
        ? block.Statements.TakeWhile(one => one != statement).OfType<IfStatementSyntax>().Where(guard => guard.Else is null && Leaves(guard.Statement))
            .SelectMany(guard => Split(guard.Condition, SyntaxKind.LogicalOrExpression)).OfType<PrefixUnaryExpressionSyntax>().Where(not => not.IsKind(SyntaxKind.LogicalNotExpression)).Select(not => not.Operand)
        : [];

    private static bool Leaves(StatementSyntax statement) => statement is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax || statement is BlockSyntax { Statements: [.., var last] } && Leaves(last);

    private static IEnumerable<ExpressionSyntax> Split(ExpressionSyntax condition, SyntaxKind kind) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Split(inner.Expression, kind),
        BinaryExpressionSyntax binary when binary.IsKind(kind) => Split(binary.Left, kind).Concat(Split(binary.Right, kind)),
        _ => [condition],
    };

    private static bool IsConsent(ExpressionSyntax answer, SemanticModel model)
    {
        var name = answer switch
        {
            IdentifierNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
            _ => "",
        };
        return Words.Any(word => name.Replace("_", "").IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && model.GetTypeInfo(answer).Type?.SpecialType == SpecialType.System_Boolean;
    }
}
