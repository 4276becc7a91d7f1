using System.Text;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Values;

/// <summary>Replaces a hashed or modified value by the original expression.</summary>
internal static class Substitution
{
    private const int MaxLocals = 8;

    /// <summary>The text change, or null when it isn't certain that the result has the same meaning and compiles.</summary>
    /// <param name="made">The call that produced the value; it may be in the initializer of a local.</param>
    /// <param name="raw">The original expression.</param>
    public static TextChange? Find(Mistake mistake, SyntaxNode made, ExpressionSyntax raw)
    {
        if (mistake.Node is not ExpressionSyntax value || !IsText(raw, mistake) || Target(value, made, mistake) is not { } target || target == raw)
            return null;

        // In x?.Email.ToSha256() replace only the part after the question mark.
        if (raw.GetFirstToken().IsKind(SyntaxKind.DotToken) && target is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull.Span.Contains(raw.Span))
            target = conditional.WhenNotNull;
        if (target.Span.Contains(raw.Span) ? !Reach.MeansTheSameOutside(raw, target, mistake) : !Reach.MeansTheSameAt(raw, target, mistake))
            return null;

        var change = new TextChange(target.Span, Text(target, raw));
        return BodyCheck.StaysSound(mistake, target, change) ? change : null;
    }

    /// <summary>
    /// The part of the value to replace. If the value was produced in an earlier statement, only the use of its local is replaced. The
    /// local stays: other code may read it, and its initializer may have side effects. The editor marks it if it is unused.
    /// </summary>
    private static ExpressionSyntax? Target(ExpressionSyntax value, SyntaxNode made, Mistake mistake)
    {
        if (value.Span.Contains(made.Span))
            return Chain.Outermost(made, value, mistake) is ExpressionSyntax outermost && IsText(outermost, mistake) ? outermost : null;

        ExpressionSyntax current = value;
        for (var count = 0; count < MaxLocals; count++)
        {
            if (Origin(current, mistake) is not { } origin)
                return null;
            if (origin.Span.Contains(made.Span))
                return Chain.Outermost(made, origin, mistake) == origin ? value : null;
            current = origin;
        }

        return null;
    }

    /// <summary>The initializer of the local that the value converts, if the local is never reassigned.</summary>
    private static ExpressionSyntax? Origin(ExpressionSyntax value, Mistake mistake)
    {
        foreach (var name in value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (mistake.Model.GetSymbolInfo(name, mistake.CancellationToken).Symbol is ILocalSymbol local
                && Chain.Outermost(name, value, mistake) == value
                && local.DeclaringSyntaxReferences.Length == 1
                && local.DeclaringSyntaxReferences[0].GetSyntax(mistake.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initializer }
                && !Reach.IsWritten(local, value, mistake))
                return initializer;
        }

        return null;
    }

    private static bool IsText(ExpressionSyntax expression, Mistake mistake) =>
        mistake.Model.GetTypeInfo(expression, mistake.CancellationToken).Type is { SpecialType: SpecialType.System_String };

    private static string Text(ExpressionSyntax target, ExpressionSyntax raw)
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
