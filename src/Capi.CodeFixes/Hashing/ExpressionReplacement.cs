using System.Text;
using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Hashing;

/// <summary>Replaces a hashed or modified value by the original expression.</summary>
internal static class ExpressionReplacement
{
    private const int MaxLocals = 8;

    /// <summary>The text change, or null when it isn't certain that the result has the same meaning and compiles.</summary>
    /// <param name="producer">The call that produced the value; it may be in the initializer of a local.</param>
    /// <param name="raw">The original expression.</param>
    public static TextChange? CreateChange(FixContext context, SyntaxNode producer, ExpressionSyntax raw)
    {
        if (context.Node is not ExpressionSyntax value || !IsString(raw, context) || FindTarget(value, producer, context) is not { } target || target == raw)
            return null;

        // In x?.Email.ToSha256() replace only the part after the question mark.
        if (raw.GetFirstToken().IsKind(SyntaxKind.DotToken) && target is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull.Span.Contains(raw.Span))
            target = conditional.WhenNotNull;
        if (target.Span.Contains(raw.Span) ? !ExpressionRelocation.IsEquivalentOutside(raw, target, context) : !ExpressionRelocation.IsEquivalentAt(raw, target, context))
            return null;

        var change = new TextChange(target.Span, CreateText(target, raw));
        return SpeculativeBodyBinding.Succeeds(context, target, change) ? change : null;
    }

    /// <summary>
    /// The part of the value to replace. If the value was produced in an earlier statement, only the use of its local is replaced. The
    /// local stays: other code may read it, and its initializer may have side effects. The editor marks it if it is unused.
    /// </summary>
    private static ExpressionSyntax? FindTarget(ExpressionSyntax value, SyntaxNode producer, FixContext context)
    {
        if (value.Span.Contains(producer.Span))
            return ConversionChain.GetOutermost(producer, value, context) is ExpressionSyntax outermost && IsString(outermost, context) ? outermost : null;

        ExpressionSyntax current = value;
        for (var count = 0; count < MaxLocals; count++)
        {
            if (FindInitializer(current, context) is not { } origin)
                return null;
            if (origin.Span.Contains(producer.Span))
                return ConversionChain.GetOutermost(producer, origin, context) == origin ? value : null;
            current = origin;
        }

        return null;
    }

    /// <summary>The initializer of the local that the value converts, if the local is never reassigned.</summary>
    private static ExpressionSyntax? FindInitializer(ExpressionSyntax value, FixContext context)
    {
        foreach (var name in value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol is ILocalSymbol local
                && ConversionChain.GetOutermost(name, value, context) == value
                && local.DeclaringSyntaxReferences.Length == 1
                && local.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initializer }
                && !ExpressionRelocation.IsReassigned(local, value, context))
                return initializer;
        }

        return null;
    }

    private static bool IsString(ExpressionSyntax expression, FixContext context) =>
        context.Model.GetTypeInfo(expression, context.CancellationToken).Type is { SpecialType: SpecialType.System_String };

    private static string CreateText(ExpressionSyntax target, ExpressionSyntax raw)
    {
        var text = new StringBuilder();

        // Keep comments, as multi-line comments so that they fit into a line.
        foreach (var trivia in target.DescendantTrivia().Where(trivia => target.Span.Contains(trivia.Span) && !raw.Span.Contains(trivia.Span)))
        {
            if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                text.Append(trivia.ToString()).Append(' ');
            else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                text.Append("/*").Append(trivia.ToString().TrimStart('/').TrimEnd()).Append(" */ ");
        }

        var needsParentheses = target.Parent is ExpressionSyntax and not (AssignmentExpressionSyntax or ParenthesizedExpressionSyntax) or InterpolationSyntax
            && raw is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax;
        return needsParentheses ? text.Append('(').Append(raw).Append(')').ToString() : text.Append(raw).ToString();
    }
}
