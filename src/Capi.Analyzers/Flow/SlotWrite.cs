using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>A value that goes into a slot.</summary>
internal sealed class SlotWrite(Slot slot, IOperation value, FlowValue known, Evaluator by, FlowMethod method)
{
    public Slot Slot { get; } = slot;

    public IOperation Value { get; } = value;

    public FlowValue Known { get; } = known;

    public FlowMethod Method { get; } = method;

    /// <summary>The innermost part of the value in which a fact shows.</summary>
    public IOperation Innermost(Fact fact) => by.Innermost(Value, fact);

    /// <summary>
    /// True when what was invented is used for nothing but this slot: it stands in the expression, or in a local that is read
    /// here only. An id that is also saved, or handed to the page, is no longer invented here.
    /// </summary>
    public bool IsForThisOnly(Fact fact)
    {
        var place = Innermost(fact);
        if (place is ILocalReferenceOperation local)
            return Method.IsReadOnce(local.Local);

        return place.Syntax.SyntaxTree == fact.At.Syntax.SyntaxTree && Value.Syntax.Span.Contains(fact.At.Syntax.Span);
    }

    /// <summary>True when the fact's place runs only under a condition, which may be what makes the value right.</summary>
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

    /// <summary>True when the fact's place is reached only past a guard that returns or throws. A guard against null asks nobody.</summary>
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

    /// <summary>True when the fact stands to the right of <c>??</c>: what is taken when nothing is known.</summary>
    public static bool IsFallback(Fact fact)
    {
        var node = fact.At.Syntax;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            node = node.Parent;

        return (node.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == node)
            || (node.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Right == node);
    }
}
