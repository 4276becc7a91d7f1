using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds out whether code checks that a variable isn't null or empty before it uses it.</summary>
internal static class EmptinessGuards
{
    /// <summary>True when a condition around the use, or a guard clause before it, asks whether the variable is empty.</summary>
    public static bool IsGuarded(IOperation use, ISymbol variable) => IsGuarded(use.Syntax, variable.Name);

    /// <summary>True when a condition around the node, or a guard clause before it, asks whether the expression with this name is empty.</summary>
    public static bool IsGuarded(SyntaxNode use, string name)
    {
        for (var node = use; node.Parent is { } parent; node = parent)
        {
            var asks = parent switch
            {
                ConditionalExpressionSyntax conditional => node != conditional.Condition && AsksForEmptiness(conditional.Condition, name),
                IfStatementSyntax conditional => node != conditional.Condition && AsksForEmptiness(conditional.Condition, name),
                ElseClauseSyntax { Parent: IfStatementSyntax conditional } => AsksForEmptiness(conditional.Condition, name),
                BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) || both.IsKind(SyntaxKind.LogicalOrExpression) => node == both.Right && AsksForEmptiness(both.Left, name),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != node).Any(statement => IsGuardClause(statement, name)),
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switched } => Mentions(switched.GoverningExpression, name),
                _ => false,
            };
            if (asks)
                return true;
            if (parent is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)
                return false;
        }

        return false;
    }

    /// <summary>True when the condition asks whether the expression with this name is empty.</summary>
    public static bool Asks(ExpressionSyntax condition, string name) => AsksForEmptiness(condition, name);

    private static bool IsGuardClause(StatementSyntax statement, string name) =>
        statement is IfStatementSyntax conditional
        && conditional.Statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax)
        && AsksForEmptiness(conditional.Condition, name);

    private static bool AsksForEmptiness(ExpressionSyntax condition, string name) =>
        condition.DescendantNodesAndSelf().Any(node => node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } call => Mentions(call.ArgumentList, name),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText is "HasValue" or "Any" or "Contains" or "IsPresent" or "IsNotEmpty" && Mentions(access.Expression, name),
            IsPatternExpressionSyntax pattern => Mentions(pattern.Expression, name) || Mentions(pattern.Pattern, name),
            BinaryExpressionSyntax comparison => comparison.OperatorToken.Kind() is SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.GreaterThanToken or SyntaxKind.LessThanToken or SyntaxKind.GreaterThanEqualsToken or SyntaxKind.LessThanEqualsToken
                && Mentions(comparison, name) && (IsEmptyValue(comparison.Left) || IsEmptyValue(comparison.Right) || MentionsLength(comparison)),
            _ => false,
        });

    private static bool IsEmptyValue(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.NullLiteralExpression) || expression is LiteralExpressionSyntax { Token.ValueText: "" } || expression.ToString() is "string.Empty" or "String.Empty";

    private static bool MentionsLength(SyntaxNode node) => node.DescendantNodes().Any(child => child is IdentifierNameSyntax { Identifier.ValueText: "Length" or "Count" });

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().Any(child => child is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name || child is SingleVariableDesignationSyntax designation && designation.Identifier.ValueText == name);
}
