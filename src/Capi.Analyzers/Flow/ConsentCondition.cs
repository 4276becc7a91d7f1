using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>What the conditions around a hard-coded consent say about the person's choice.</summary>
internal enum ConsentCondition
{
    /// <summary>No condition: the consent is always granted.</summary>
    None,

    /// <summary>The consent is granted because the choice is missing, unreadable or unknown.</summary>
    MissingChoice,

    /// <summary>A condition that may be the person's choice.</summary>
    Choice,
}

/// <summary>Reads the conditions around a hard-coded consent, from the inside out. The first that says something decides.</summary>
internal static class ConsentConditions
{
    // A choice by place or law is made with the condition, not with a default.
    private static readonly string[] JurisdictionWords = ["country", "region", "state", "jurisdiction", "market", "locale", "culture", "continent", "geo", "law"];

    private static readonly string[] ConsentWords = ["consent", "agree", "accept", "grant", "optin", "optedin", "permission", "permit", "allow", "approve"];

    /// <summary>The condition around the origin, and around the call if a helper grants the consent.</summary>
    public static ConsentCondition Find(ValueOrigin origin, Compilation compilation)
    {
        if (origin.Operation is IParameterReferenceOperation)
            return ConsentCondition.MissingChoice;

        var inner = Find(origin.Operation.Syntax, compilation);
        return inner != ConsentCondition.None || origin.EntryOperation.Syntax == origin.Operation.Syntax ? inner : Find(origin.EntryOperation.Syntax, compilation);
    }

    private static ConsentCondition Find(SyntaxNode node, Compilation compilation)
    {
        for (; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); node = parent)
        {
            var found = parent switch
            {
                BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == node => ConsentCondition.MissingChoice,
                AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Right == node => ConsentCondition.MissingChoice,
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueOrDefault" } } } => ConsentCondition.MissingChoice,
                CatchClauseSyntax => ConsentCondition.MissingChoice,
                ConditionalExpressionSyntax conditional when node != conditional.Condition => Evaluate(conditional.Condition, conditional.WhenTrue == node, isGuard: false, compilation),
                IfStatementSyntax statement when node == statement.Statement => Evaluate(statement.Condition, holds: true, isGuard: false, compilation),
                IfStatementSyntax statement when node == statement.Else => Evaluate(statement.Condition, holds: false, isGuard: false, compilation),
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when node == arm.Expression => EvaluateArm(choice.GoverningExpression, arm, compilation),
                SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section => IsDefault(section) ? EvaluateDefault(choice.Expression, compilation) : ConsentCondition.Choice,
                BlockSyntax block => EvaluateGuards(block, node, compilation),
                _ => ConsentCondition.None,
            };
            if (found != ConsentCondition.None)
                return found;
        }

        return ConsentCondition.None;
    }

    /// <summary>The guards before a statement: it runs when their conditions don't hold.</summary>
    private static ConsentCondition EvaluateGuards(BlockSyntax block, SyntaxNode statement, Compilation compilation)
    {
        foreach (var guard in block.Statements.TakeWhile(one => one != statement).OfType<IfStatementSyntax>().Where(IsGuard).Reverse())
        {
            if (Evaluate(guard.Condition, holds: false, isGuard: true, compilation) is not ConsentCondition.None and var found)
                return found;
        }

        return ConsentCondition.None;
    }

    private static bool IsGuard(IfStatementSyntax statement) =>
        (statement.Statement is BlockSyntax { Statements: var body } ? body.LastOrDefault() : statement.Statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    private static ConsentCondition Evaluate(ExpressionSyntax condition, bool holds, bool isGuard, Compilation compilation)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Evaluate(parenthesized.Expression, holds, isGuard, compilation);
            case PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression):
                return Evaluate(negation.Operand, !holds, isGuard, compilation);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression):
                var left = Evaluate(binary.Left, holds, isGuard, compilation);
                var right = Evaluate(binary.Right, holds, isGuard, compilation);
                return left > right ? left : right;
        }

        if (FindNullTest(condition) is { } isNull)
            return isNull == holds ? ConsentCondition.MissingChoice : isGuard ? ConsentCondition.None : ConsentCondition.Choice;
        if (!holds && condition is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && name.StartsWith("Try", StringComparison.Ordinal))
            return ConsentCondition.MissingChoice;
        if (condition is LiteralExpressionSyntax)
            return ConsentCondition.None;
        if (condition is IdentifierNameSyntax or MemberAccessExpressionSyntax && EvaluateName(condition, holds, compilation) is { } known)
            return known;

        return isGuard && condition.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.NullLiteralExpression)) ? ConsentCondition.None : ConsentCondition.Choice;
    }

    /// <summary>A constant is no choice, and neither is a parameter that is true unless the caller says otherwise.</summary>
    private static ConsentCondition? EvaluateName(ExpressionSyntax name, bool holds, Compilation compilation)
    {
        if (!compilation.ContainsSyntaxTree(name.SyntaxTree))
            return null;

        // Runs only for a consent that is hard-coded under a condition.
#pragma warning disable RS1030
        var model = compilation.GetSemanticModel(name.SyntaxTree);
#pragma warning restore RS1030
        if (model.GetConstantValue(name) is { HasValue: true, Value: bool })
            return ConsentCondition.None;

        return holds && model.GetSymbolInfo(name).Symbol is IParameterSymbol { HasExplicitDefaultValue: true, ExplicitDefaultValue: true } parameter && ContainsAny(parameter.Name, ConsentWords)
            ? ConsentCondition.MissingChoice
            : null;
    }

    /// <summary>True for a test that holds for null, false for one that holds for anything else, null for another condition.</summary>
    private static bool? FindNullTest(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax equality when equality.IsKind(SyntaxKind.EqualsExpression) || equality.IsKind(SyntaxKind.NotEqualsExpression) =>
            equality.Left.IsKind(SyntaxKind.NullLiteralExpression) || equality.Right.IsKind(SyntaxKind.NullLiteralExpression) ? equality.IsKind(SyntaxKind.EqualsExpression) : null,
        IsPatternExpressionSyntax { Pattern: var pattern } => FindNullTest(pattern),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" } => false,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } => true,
        _ => null,
    };

    private static bool? FindNullTest(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression: var constant } when constant.IsKind(SyntaxKind.NullLiteralExpression) => true,
        UnaryPatternSyntax { Pattern: var negated } => !FindNullTest(negated),
        DeclarationPatternSyntax => false,
        RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0 } => false,
        ParenthesizedPatternSyntax { Pattern: var inner } => FindNullTest(inner),
        _ => null,
    };

    private static ConsentCondition EvaluateArm(ExpressionSyntax choice, SwitchExpressionArmSyntax arm, Compilation compilation)
    {
        if (arm.WhenClause is not null)
            return ConsentCondition.Choice;
        if (FindNullTest(arm.Pattern) == true)
            return ConsentCondition.MissingChoice;

        return arm.Pattern is DiscardPatternSyntax or VarPatternSyntax ? EvaluateDefault(choice, compilation) : ConsentCondition.Choice;
    }

    private static bool IsDefault(SwitchSectionSyntax section) => section.Labels.Count == 1 && section.Labels[0] is DefaultSwitchLabelSyntax;

    /// <summary>The default of a switch is what happens to values that nobody thought of; the default of a bool is its other value.</summary>
    private static ConsentCondition EvaluateDefault(ExpressionSyntax choice, Compilation compilation)
    {
        if (ContainsAny(choice.ToString(), JurisdictionWords) || !compilation.ContainsSyntaxTree(choice.SyntaxTree))
            return ConsentCondition.Choice;

#pragma warning disable RS1030
        var type = compilation.GetSemanticModel(choice.SyntaxTree).GetTypeInfo(choice).Type;
#pragma warning restore RS1030
        return type is null or { SpecialType: SpecialType.System_Boolean } ? ConsentCondition.Choice : ConsentCondition.MissingChoice;
    }

    private static bool ContainsAny(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
