using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Removes an attribute from its member, with its brackets if it is the only one in its list.</summary>
internal static class AttributeRemoval
{
    /// <summary>The edit that removes the attribute.</summary>
    /// <param name="equivalenceKey">The equivalence key.</param>
    public static TextEdit CreateEdit(ReportedAttribute reported, string equivalenceKey) =>
        new($"Remove [{reported.Attribute.Name}]", equivalenceKey, [new TextChange(GetSpan(reported.Attribute), "")]);

    private static TextSpan GetSpan(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var index = list.Attributes.IndexOf(attribute);
        if (index + 1 < list.Attributes.Count)
            return TextSpan.FromBounds(attribute.SpanStart, list.Attributes[index + 1].SpanStart);
        if (index > 0)
            return TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End);

        return TextSpan.FromBounds(list.SpanStart, GetEndOfWhitespace(list.GetLastToken()));
    }

    // Stops before a following comment or directive.
    private static int GetEndOfWhitespace(SyntaxToken token)
    {
        var end = token.Span.End;
        foreach (var trivia in token.TrailingTrivia.Concat(token.GetNextToken().LeadingTrivia))
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                break;
            end = trivia.Span.End;
        }

        return end;
    }
}
