using Capi.Analyzers.Migration.Payloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits that leave out a key of a payload. Null where the code fills it in another form, or where a comment stands beside it.</summary>
internal static class RemovalCorrections
{
    /// <summary>Removes <c>key = value</c> from an anonymous object or an initializer, or the statement <c>payload["key"] = value;</c>.</summary>
    public static Correction? Remove(PayloadField field)
    {
        if (field.Location.SourceTree is not { } tree || field.IsDefault)
            return null;

        var node = tree.GetRoot().FindNode(field.Location.SourceSpan);
        return node switch
        {
            AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax created } member => RemoveFromList(created.Initializers, created.Initializers.IndexOf(member)),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment => RemoveFromList(initializer.Expressions, initializer.Expressions.IndexOf(assignment)),
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax, Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => Create(statement, statement.FullSpan),
            _ => null,
        };
    }

    private static Correction? RemoveFromList<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        if (index < 0)
            return null;

        var node = list[index];
        var hasComma = index < list.SeparatorCount;
        if (hasComma && IsAloneOnLine(node, list.GetSeparator(index)))
        {
            // A comment after the comma is about this line, and goes with it.
            var line = TextSpan.FromBounds(node.FullSpan.Start, list.GetSeparator(index).FullSpan.End);
            return Create(node, TextSpan.FromBounds(line.Start, list.GetSeparator(index).Span.End)) is null ? null : new Correction(Location.Create(node.SyntaxTree, line), "");
        }

        if (hasComma && index + 1 < list.Count && AreOnOneLine(node, list[index + 1]))
            return Create(node, TextSpan.FromBounds(node.SpanStart, list[index + 1].SpanStart));
        return index == 0 ? Create(node, node.Span) : Create(node, TextSpan.FromBounds(list.GetSeparator(index - 1).SpanStart, node.Span.End));
    }

    private static bool IsAloneOnLine(SyntaxNode node, SyntaxToken comma) =>
        node.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && comma.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool AreOnOneLine(SyntaxNode first, SyntaxNode second) => first.GetLocation().GetLineSpan().EndLinePosition.Line == second.GetLocation().GetLineSpan().StartLinePosition.Line;

    private static Correction? Create(SyntaxNode node, TextSpan span)
    {
        var removed = node.SyntaxTree.GetRoot().DescendantTrivia(span).Where(trivia => span.Contains(trivia.Span));
        return removed.Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) ? null : new Correction(Location.Create(node.SyntaxTree, span), "");
    }
}
