using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>Reads the conditions around the origin of a value, from the inside out. The first that says something decides.</summary>
internal static class OriginConditions
{
    // A choice by place or law is made with the condition, not with a default.
    private static readonly string[] JurisdictionWords = ["country", "region", "state", "jurisdiction", "market", "locale", "culture", "continent", "geo", "law"];

    // Without a refusal the person has not refused: that is a choice by law.
    private static readonly string[] RefusalWords = ["optout", "optedout", "refus", "declin", "reject", "withdr", "revok"];

    private static readonly string[] ConsentWords = ["consent", "agree", "accept", "grant", "optin", "optedin", "permission", "permit", "allow", "approve"];

    /// <summary>The condition around the origin, and around the call if a helper returns it.</summary>
    public static OriginCondition Find(ValueOrigin origin, Compilation compilation)
    {
        if (origin.Operation is IParameterReferenceOperation)
            return OriginCondition.Missing;

        var inner = Find(origin.Operation.Syntax, compilation);
        return inner != OriginCondition.None || origin.EntryOperation.Syntax == origin.Operation.Syntax ? inner : Find(origin.EntryOperation.Syntax, compilation);
    }

    private static OriginCondition Find(SyntaxNode node, Compilation compilation)
    {
        for (; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); node = parent)
        {
            var found = parent switch
            {
                BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == node => OriginCondition.Missing,
                AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Right == node => OriginCondition.Missing,
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueOrDefault" } } } => OriginCondition.Missing,
                CatchClauseSyntax => OriginCondition.Missing,
                ConditionalExpressionSyntax conditional when node != conditional.Condition => Evaluate(conditional.Condition, conditional.WhenTrue == node, isGuard: false, compilation),
                IfStatementSyntax statement when node == statement.Statement => Evaluate(statement.Condition, holds: true, isGuard: false, compilation),
                IfStatementSyntax statement when node == statement.Else => Evaluate(statement.Condition, holds: false, isGuard: false, compilation),
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when node == arm.Expression => EvaluateArm(choice.GoverningExpression, arm, compilation),
                SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section => IsDefault(section) ? EvaluateDefault(choice.Expression, compilation) : OriginCondition.Choice,
                LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration when IsReplacedIfPresent(declaration, block, compilation) => OriginCondition.Missing,
                BlockSyntax block => EvaluateGuards(block, node, compilation),
                _ => OriginCondition.None,
            };
            if (found != OriginCondition.None)
                return found;
        }

        return OriginCondition.None;
    }

    /// <summary>True for a variable that gets this value first, and the real one only where that is present: behind a null check, <c>TryParse</c> or in a <c>try</c>.</summary>
    private static bool IsReplacedIfPresent(LocalDeclarationStatementSyntax declaration, BlockSyntax block, Compilation compilation)
    {
        if (declaration.Declaration.Variables.Count != 1)
            return false;

        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        var assignments = block.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Left is IdentifierNameSyntax target && target.Identifier.ValueText == name).ToList();
        return assignments.Count > 0 && assignments.TrueForAll(assignment => assignment.Ancestors().TakeWhile(node => node != block).Any(node => node switch
        {
            IfStatementSyntax choice => choice.Statement.Span.Contains(assignment.Span) && Evaluate(choice.Condition, holds: false, isGuard: false, compilation) == OriginCondition.Missing,
            TryStatementSyntax attempt => attempt.Block.Span.Contains(assignment.Span),
            _ => false,
        }));
    }

    /// <summary>The guards before a statement: it runs when their conditions don't hold.</summary>
    private static OriginCondition EvaluateGuards(BlockSyntax block, SyntaxNode statement, Compilation compilation)
    {
        foreach (var guard in block.Statements.TakeWhile(one => one != statement).OfType<IfStatementSyntax>().Where(IsGuard).Reverse())
        {
            if (Evaluate(guard.Condition, holds: false, isGuard: true, compilation) is not OriginCondition.None and var found)
                return found;
        }

        return OriginCondition.None;
    }

    private static bool IsGuard(IfStatementSyntax statement) =>
        (statement.Statement is BlockSyntax { Statements: var body } ? body.LastOrDefault() : statement.Statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    private static OriginCondition Evaluate(ExpressionSyntax condition, bool holds, bool isGuard, Compilation compilation)
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
            return ContainsAny(condition.ToString(), RefusalWords) ? OriginCondition.Choice : isNull == holds ? OriginCondition.Missing : isGuard ? OriginCondition.None : OriginCondition.Choice;
        if (IsTrueForMissingFlag(condition, compilation) is { } isMissing)
            return isMissing == holds ? OriginCondition.Missing : OriginCondition.Choice;
        if (!holds && condition is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && name.StartsWith("Try", StringComparison.Ordinal))
            return OriginCondition.Missing;
        if (condition is LiteralExpressionSyntax)
            return OriginCondition.None;
        if (condition is IdentifierNameSyntax or MemberAccessExpressionSyntax && EvaluateName(condition, holds, compilation) is { } known)
            return known;

        return isGuard && condition.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.NullLiteralExpression)) ? OriginCondition.None : OriginCondition.Choice;
    }

    /// <summary>What a test of a <c>bool?</c> is for null (<c>agreed ?? true</c>, <c>agreed != false</c>, <c>agreed is not false</c>); null for another condition.</summary>
    private static bool? IsTrueForMissingFlag(ExpressionSyntax condition, Compilation compilation) => condition switch
    {
        BinaryExpressionSyntax fallback when fallback.IsKind(SyntaxKind.CoalesceExpression) => GetLiteral(fallback.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueOrDefault" }, ArgumentList.Arguments: { Count: 1 } arguments } => GetLiteral(arguments[0].Expression),
        BinaryExpressionSyntax test when test.IsKind(SyntaxKind.EqualsExpression) || test.IsKind(SyntaxKind.NotEqualsExpression) =>
            (GetLiteral(test.Right) is not null && IsNullableFlag(test.Left, compilation)) || (GetLiteral(test.Left) is not null && IsNullableFlag(test.Right, compilation))
                ? test.IsKind(SyntaxKind.NotEqualsExpression)
                : null,
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var flag } } test when GetLiteral(flag) is not null && IsNullableFlag(test.Expression, compilation) => false,
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var flag } } } test when GetLiteral(flag) is not null && IsNullableFlag(test.Expression, compilation) => true,
        _ => null,
    };

    private static bool? GetLiteral(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.TrueLiteralExpression) ? true : expression.IsKind(SyntaxKind.FalseLiteralExpression) ? false : null;

    private static bool IsNullableFlag(ExpressionSyntax expression, Compilation compilation)
    {
        if (!compilation.ContainsSyntaxTree(expression.SyntaxTree))
            return false;

        // The condition may be in another file than the analyzed code. Runs only for a value that may be reported.
#pragma warning disable RS1030
        return compilation.GetSemanticModel(expression.SyntaxTree).GetTypeInfo(expression).Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
#pragma warning restore RS1030
    }

    /// <summary>A constant is no choice, and neither is a parameter that is true unless the caller says otherwise.</summary>
    private static OriginCondition? EvaluateName(ExpressionSyntax name, bool holds, Compilation compilation)
    {
        if (!compilation.ContainsSyntaxTree(name.SyntaxTree))
            return null;

        // Runs only for a value that may be reported.
#pragma warning disable RS1030
        var model = compilation.GetSemanticModel(name.SyntaxTree);
#pragma warning restore RS1030
        if (model.GetConstantValue(name) is { HasValue: true, Value: bool })
            return OriginCondition.None;

        return holds && model.GetSymbolInfo(name).Symbol is IParameterSymbol { HasExplicitDefaultValue: true, ExplicitDefaultValue: true } parameter && ContainsAny(parameter.Name, ConsentWords)
            ? OriginCondition.Missing
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

    private static OriginCondition EvaluateArm(ExpressionSyntax choice, SwitchExpressionArmSyntax arm, Compilation compilation)
    {
        if (arm.WhenClause is not null)
            return OriginCondition.Choice;
        if (FindNullTest(arm.Pattern) == true)
            return OriginCondition.Missing;

        return arm.Pattern is DiscardPatternSyntax or VarPatternSyntax ? EvaluateDefault(choice, compilation) : OriginCondition.Choice;
    }

    private static bool IsDefault(SwitchSectionSyntax section) => section.Labels.Count == 1 && section.Labels[0] is DefaultSwitchLabelSyntax;

    /// <summary>The default of a switch is what happens to values that nobody thought of; the default of a bool is its other value.</summary>
    private static OriginCondition EvaluateDefault(ExpressionSyntax choice, Compilation compilation)
    {
        if (ContainsAny(choice.ToString(), JurisdictionWords) || !compilation.ContainsSyntaxTree(choice.SyntaxTree))
            return OriginCondition.Choice;

        // The switch may be in another file than the analyzed code. Runs only for a value that may be reported.
#pragma warning disable RS1030
        var type = compilation.GetSemanticModel(choice.SyntaxTree).GetTypeInfo(choice).Type;
#pragma warning restore RS1030
        return type is null or { SpecialType: SpecialType.System_Boolean } ? OriginCondition.Choice : OriginCondition.Missing;
    }

    private static bool ContainsAny(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
