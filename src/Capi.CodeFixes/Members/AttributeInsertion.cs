using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Adds an attribute to an existing member.</summary>
internal static class AttributeInsertion
{
    /// <summary>The declaration of the member in this type declaration; null when it is in another part or declares several fields.</summary>
    public static SyntaxNode? FindDeclaration(TypeDeclarationSyntax type, string name)
    {
        if (type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters }
            && parameters.FirstOrDefault(one => one.Identifier.ValueText == name) is { } parameter)
            return parameter;

        return type.Members.FirstOrDefault(member => member switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
            FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText == name,
            _ => false,
        });
    }

    /// <summary>The change that adds the attribute, on its own line if the existing attributes have their own line.</summary>
    /// <param name="attribute">The attribute's name, without brackets.</param>
    public static TextChange CreateChange(SyntaxNode member, string attribute, SourceText text)
    {
        var first = member.GetFirstToken();
        var lists = ReportedAttribute.GetAttributeLists(member);
        var gap = " ";
        if (lists.Count > 0 && lists[0].GetLastToken().TrailingTrivia is { Count: > 0 } trailing && trailing[trailing.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia))
        {
            var start = text.Lines.GetLineFromPosition(first.SpanStart).Start;
            gap = trailing[trailing.Count - 1] + text.ToString(TextSpan.FromBounds(start, first.SpanStart));
        }

        return new TextChange(new TextSpan(first.SpanStart, 0), "[" + attribute + "]" + gap);
    }
}
