using System.Globalization;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>A value written to a contract member.</summary>
internal sealed class ContractMemberWrite(ContractMember contractMember, IOperation operation, FlowValue flowValue, FlowOperationVisitor visitor, AnalyzedMember analyzedMember, FlowAnalysisContext context)
{
    public ContractMember Target { get; } = contractMember;

    public IOperation Operation { get; } = operation;

    public FlowValue FlowValue { get; } = flowValue;

    /// <summary>The state that the analysis of the compilation shares.</summary>
    public FlowAnalysisContext Context { get; } = context;

    public AnalyzedMember AnalyzedMember { get; } = analyzedMember;

    /// <summary>The innermost part of the value that has this origin.</summary>
    public IOperation FindInnermostOperation(ValueOrigin origin) => visitor.FindInnermostOperation(Operation, origin);

    /// <summary>The number that an origin of kind Constant is, or null. Negations are computed.</summary>
    public decimal? FindNumber(ValueOrigin origin) => origin.Operation switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => ConvertToNumber(constant),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } negation when visitor.GetValue(negation.Operand) is { IsPartial: false, Origins: { Length: 1 } only }
            && only[0].Kind == ValueOriginKind.Constant && !ReferenceEquals(only[0].Operation, negation) => -FindNumber(only[0]),
        _ => null,
    };

    /// <summary>The number that a constant is, or null.</summary>
    public static decimal? ConvertToNumber(object? constant) => constant switch
    {
        string text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        double and (> 1e20 or < -1e20 or double.NaN) or float and (> 1e20f or < -1e20f or float.NaN) => null,
        double or float or decimal or int or long or short or sbyte or byte or uint or ulong or ushort => Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>
    /// True when a generated value is used for this contract member only: it is created in the assigned expression, or in a local
    /// that is read only here. An ID that is also stored or passed to the page can be repeated by the browser.
    /// </summary>
    public bool IsUsedOnlyHere(ValueOrigin origin)
    {
        var innermost = FindInnermostOperation(origin);
        if (innermost is ILocalReferenceOperation local)
            return AnalyzedMember.IsReadOnce(local.Local);
        if (innermost is IParameterReferenceOperation parameter && AnalyzedMember.IsReadOnce(parameter.Parameter))
            return true;

        return innermost.Syntax.SyntaxTree == origin.EntryOperation.Syntax.SyntaxTree && Operation.Syntax.Span.Contains(origin.EntryOperation.Syntax.Span);
    }

    /// <summary>True when the constant is the assigned expression or part of it, or the only possible value.</summary>
    public bool IsCertain(ValueOrigin constant) =>
        (constant.Operation.Syntax.SyntaxTree == Operation.Syntax.SyntaxTree && Operation.Syntax.Span.Contains(constant.Operation.Syntax.Span))
        || (FlowValue.Origins.Length == 1 && !FlowValue.IsPartial);

    /// <summary>True when the origin runs under a condition, which may make the value correct.</summary>
    public static bool IsConditional(ValueOrigin origin)
    {
        for (var node = origin.EntryOperation.Syntax; node.Parent is { } parent; node = parent)
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
    public static bool IsGuarded(ValueOrigin origin)
    {
        for (var node = origin.EntryOperation.Syntax; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); node = parent)
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
    public static bool IsFallback(ValueOrigin origin)
    {
        var node = origin.EntryOperation.Syntax;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            node = node.Parent;

        return (node.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Right == node)
            || (node.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Right == node);
    }
}
