using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The formatting of a file: line breaks, indentation, and the comments that belong to a node.</summary>
internal sealed class FileLayout(SourceText text)
{
    /// <summary>True when the file is indented with tabs.</summary>
    public bool HasTabs => text.Lines.Any(line => line.End > line.Start && text[line.Start] == '\t');

    /// <summary>One level of indentation.</summary>
    public string IndentUnit => HasTabs ? "\t" : "    ";

    /// <summary>The line break of the file.</summary>
    public string NewLine
    {
        get
        {
            var line = text.Lines[0];
            return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        }
    }

    /// <summary>The white space before the position if it is the first on its line; otherwise null.</summary>
    public string? GetIndentation(int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>The indentation of the position's line.</summary>
    public string GetLineIndentation(int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The text between two positions.</summary>
    public string GetText(int start, int end) => text.ToString(TextSpan.FromBounds(start, end));

    /// <summary>True when both tokens are on the same line.</summary>
    public bool AreOnSameLine(SyntaxToken first, SyntaxToken last) => text.Lines.IndexOf(first.SpanStart) == text.Lines.IndexOf(last.SpanStart);

    /// <summary>The end of the token, including a comment after it on the same line.</summary>
    public static int GetEndIncludingComment(SyntaxToken token)
    {
        var end = token.Span.End;
        foreach (var trivia in token.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                end = trivia.Span.End;
        }

        return end;
    }

    /// <summary>The start of the node, including the comment lines above it.</summary>
    public static int GetStartIncludingComments(SyntaxNode node)
    {
        foreach (var trivia in node.GetLeadingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                return trivia.FullSpan.Start;
        }

        return node.SpanStart;
    }

    /// <summary>The change that inserts text at a position.</summary>
    public static TextChange CreateInsertion(int position, string added) => new(new TextSpan(position, 0), added);
}
