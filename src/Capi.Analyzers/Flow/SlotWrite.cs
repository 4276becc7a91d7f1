using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>A value written to a contract member.</summary>
internal sealed class SlotWrite(Slot slot, IOperation value, FlowValue known, Evaluator by, FlowMethod method)
{
    public Slot Slot { get; } = slot;

    public IOperation Value { get; } = value;

    public FlowValue Known { get; } = known;

    public FlowMethod Method { get; } = method;

    /// <summary>The innermost part of the value that has this origin.</summary>
    public IOperation Innermost(Fact fact) => by.Innermost(Value, fact);

    /// <summary>
    /// True when a generated value is used for this contract member only: it is created in the assigned expression, or in a local
    /// that is read only here. An ID that is also stored or passed to the page can be repeated by the browser.
    /// </summary>
    public bool IsForThisOnly(Fact fact)
    {
        var place = Innermost(fact);
        if (place is ILocalReferenceOperation local)
            return Method.IsReadOnce(local.Local);

        return place.Syntax.SyntaxTree == fact.At.Syntax.SyntaxTree && Value.Syntax.Span.Contains(fact.At.Syntax.Span);
    }

    /// <summary>True when the origin runs under a condition, which may make the value correct.</summary>
    public static bool IsChosen(Fact fact)
    {
        for (var node = fact.At.Syntax; node.Parent is { } parent; node = parent)
        {
            if (parent is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                return false;

            var isChosen = parent switch
            {
                ConditionalExpressionSyntax conditional => node != conditional.Condition,
                IfStatementSyntax statement => node != statement.Condition,
                SwitchExpressionArmSyntax or SwitchSectionSyntax or ElseClauseSyntax => true,
                _ => false,
            };
            if (isChosen)
                return true;
        }

        return false;
    }

    /// <summary>True when a guard that returns or throws precedes the origin. A null check doesn't count as guard.</summary>
    public static bool IsGuarded(Fact fact)
    {
        for (var node = fact.At.Syntax; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); node = parent)
        {
            if (parent is BlockSyntax block && block.Statements.TakeWhile(one => one != node).Any(IsGuard))
                return true;
        }

        return false;
    }

    private static bool IsGuard(StatementSyntax statement) =>
        statement is IfStatementSyntax guard
        && (guard.Statement is BlockSyntax { Statements: var body } ? body.LastOrDefault() : guard.Statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax
        && !guard.Condition.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.NullLiteralExpression));

    /// <summary>True when the origin is the right operand of <c>??</c>: the fallback for a missing value.</summary>
    public static bool IsFallback(Fact fact)
    {
        var node = fact.At.Syntax;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            node = node.Parent;

        return (node.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == node)
            || (node.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Right == node);
    }
}
