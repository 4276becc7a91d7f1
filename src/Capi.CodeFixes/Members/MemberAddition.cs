using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Inserts properties into a type, formatted like its existing members.</summary>
internal sealed class MemberAddition(TypeDeclarationSyntax type, Layout layout)
{
    /// <summary>The change that adds properties; null where the type has no complete body and no semicolon to replace by one.</summary>
    public TextChange? Properties(IReadOnlyList<string> added, bool isFirst)
    {
        var open = type.OpenBraceToken;
        if (open.IsKind(SyntaxKind.None) || open.IsMissing)
            return Body(added);
        if (!isFirst && IsUnfinished)
            return null;

        var indent = type.Members.Count > 0 && layout.IndentOf(type.Members[0].SpanStart) is { } sibling ? sibling : Indent + layout.Step;
        if (!isFirst && LastDirective is { } directive)
            return Layout.Insert(directive.FullSpan.End, string.Concat(added.Select(one => indent + one + layout.NewLine)));

        var gap = layout.IsOneLine(open, type.CloseBraceToken) ? " " : layout.NewLine + indent;
        var before = isFirst || type.Members.Count == 0 ? open : type.Members[type.Members.Count - 1].GetLastToken();
        return Layout.Insert(Layout.EndWithComment(before), string.Concat(added.Select(one => gap + one)));
    }

    private string Indent => layout.IndentOf(type.SpanStart) ?? "";

    // Nothing can be inserted after a member with syntax errors.
    private bool IsUnfinished => type.CloseBraceToken.IsMissing || (type.Members.Count > 0 && type.Members[type.Members.Count - 1].ContainsDiagnostics);

    // The last member may be inside #if; insert after the #endif.
    private SyntaxTrivia? LastDirective
    {
        get
        {
            var directives = type.CloseBraceToken.LeadingTrivia.Where(trivia => trivia.IsDirective).ToList();
            return directives.Count > 0 ? directives[directives.Count - 1] : null;
        }
    }

    // Replaces the semicolon of record Order(string Id); by a body.
    private TextChange? Body(IReadOnlyList<string> added)
    {
        if (type.SemicolonToken.IsKind(SyntaxKind.None) || type.SemicolonToken.IsMissing)
            return null;

        var lines = added.Select(one => layout.NewLine + Indent + layout.Step + one);
        return new TextChange(type.SemicolonToken.Span, layout.NewLine + Indent + "{" + string.Concat(lines) + layout.NewLine + Indent + "}");
    }
}
