using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Writes new members into a type, laid out as the ones that are there.</summary>
internal sealed class MemberAddition(TypeDeclarationSyntax type, Layout layout)
{
    /// <summary>The change that adds properties; null where the type has no body and no place for one yet.</summary>
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

    // Behind a member that is still being typed nothing has its place yet.
    private bool IsUnfinished => type.CloseBraceToken.IsMissing || (type.Members.Count > 0 && type.Members[type.Members.Count - 1].ContainsDiagnostics);

    // The last member may stand under an #if, and the new one should not.
    private SyntaxTrivia? LastDirective
    {
        get
        {
            var directives = type.CloseBraceToken.LeadingTrivia.Where(trivia => trivia.IsDirective).ToList();
            return directives.Count > 0 ? directives[directives.Count - 1] : null;
        }
    }

    // record Order(string Id); gets a body.
    private TextChange? Body(IReadOnlyList<string> added)
    {
        if (type.SemicolonToken.IsKind(SyntaxKind.None) || type.SemicolonToken.IsMissing)
            return null;

        var lines = added.Select(one => layout.NewLine + Indent + layout.Step + one);
        return new TextChange(type.SemicolonToken.Span, layout.NewLine + Indent + "{" + string.Concat(lines) + layout.NewLine + Indent + "}");
    }
}
