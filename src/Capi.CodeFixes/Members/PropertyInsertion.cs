using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Inserts properties into a type, formatted like its existing members.</summary>
internal sealed class PropertyInsertion(TypeDeclarationSyntax type, FileLayout layout)
{
    /// <summary>The change that adds properties; null where the type has no complete body and no semicolon to replace by one.</summary>
    public TextChange? CreateChange(IReadOnlyList<string> added, bool isFirst)
    {
        var open = type.OpenBraceToken;
        if (open.IsKind(SyntaxKind.None) || open.IsMissing)
            return CreateBody(added);
        if (!isFirst && IsIncomplete)
            return null;

        var indent = type.Members.Count > 0 && layout.GetIndentation(type.Members[0].SpanStart) is { } sibling ? sibling : TypeIndentation + layout.IndentUnit;
        if (!isFirst && LastDirective is { } directive)
            return FileLayout.CreateInsertion(directive.FullSpan.End, string.Concat(added.Select(one => indent + one + layout.NewLine)));

        var gap = layout.AreOnSameLine(open, type.CloseBraceToken) ? " " : layout.NewLine + indent;
        var before = isFirst || type.Members.Count == 0 ? open : type.Members[type.Members.Count - 1].GetLastToken();
        return FileLayout.CreateInsertion(FileLayout.GetEndIncludingComment(before), string.Concat(added.Select(one => gap + one)));
    }

    private string TypeIndentation => layout.GetIndentation(type.SpanStart) ?? "";

    // Nothing can be inserted after a member with syntax errors.
    private bool IsIncomplete => type.CloseBraceToken.IsMissing || (type.Members.Count > 0 && type.Members[type.Members.Count - 1].ContainsDiagnostics);

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
    private TextChange? CreateBody(IReadOnlyList<string> added)
    {
        if (type.SemicolonToken.IsKind(SyntaxKind.None) || type.SemicolonToken.IsMissing)
            return null;

        var lines = added.Select(one => layout.NewLine + TypeIndentation + layout.IndentUnit + one);
        return new TextChange(type.SemicolonToken.Span, layout.NewLine + TypeIndentation + "{" + string.Concat(lines) + layout.NewLine + TypeIndentation + "}");
    }
}
