using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>How a file is laid out: its line breaks and indents, and where a comment belongs to what stands before it.</summary>
internal sealed class Layout(SourceText text)
{
    /// <summary>True where the file indents with tabs.</summary>
    public bool HasTabs => text.Lines.Any(line => line.End > line.Start && text[line.Start] == '\t');

    /// <summary>One more indent.</summary>
    public string Step => HasTabs ? "\t" : "    ";

    /// <summary>The line break that the file uses.</summary>
    public string NewLine
    {
        get
        {
            var line = text.Lines[0];
            return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        }
    }

    /// <summary>The white space before the position when nothing else stands before it in its line; else null.</summary>
    public string? IndentOf(int position)
    {
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>The white space that the position's line begins with.</summary>
    public string LineIndent(int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The text between two positions.</summary>
    public string Between(int start, int end) => text.ToString(TextSpan.FromBounds(start, end));

    /// <summary>True when both stand in one line.</summary>
    public bool IsOneLine(SyntaxToken first, SyntaxToken last) => text.Lines.IndexOf(first.SpanStart) == text.Lines.IndexOf(last.SpanStart);

    /// <summary>The end of the token, or of the comment that follows it in its line and speaks of it.</summary>
    public static int EndWithComment(SyntaxToken token)
    {
        var end = token.Span.End;
        foreach (var trivia in token.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                end = trivia.Span.End;
        }

        return end;
    }

    /// <summary>The start of the node, or of the comments in lines of their own above it.</summary>
    public static int StartWithComments(SyntaxNode node)
    {
        foreach (var trivia in node.GetLeadingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                return trivia.FullSpan.Start;
        }

        return node.SpanStart;
    }

    /// <summary>The change that puts text at a place.</summary>
    public static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);
}
