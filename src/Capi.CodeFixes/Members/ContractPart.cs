using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The part of a type in which a fix marks or adds members.</summary>
internal sealed class ContractPart(TypeDeclarationSyntax syntax, INamedTypeSymbol symbol, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The part that a diagnostic stands in.</summary>
    public static ContractPart? Of(Mistake mistake) => Of(mistake.Node, mistake.Model, mistake.CancellationToken);

    /// <summary>The part that a node stands in.</summary>
    public static ContractPart? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol
            ? new ContractPart(type, symbol, model, cancellationToken)
            : null;

    private SourceText Text => syntax.SyntaxTree.GetText(cancellationToken);

    /// <summary>How one of our attributes is called here, or null.</summary>
    public string? Attribute(string kind) => AttributeNames.At(syntax.SpanStart, kind, model);

    /// <summary>How a type is called here, or null.</summary>
    public string? Type(string name) => TypeNames.For(name, syntax, model);

    /// <summary>The first of the names that no member has; null when all are taken.</summary>
    public string? Free(params string[] names) => names.FirstOrDefault(name => name != symbol.Name && symbol.GetMembers(name).IsEmpty);

    /// <summary>A member of this name that stands here and could take an attribute, with its type.</summary>
    public (SyntaxNode Syntax, ITypeSymbol Type)? Member(string name)
    {
        var member = symbol.GetMembers(name).FirstOrDefault(one => one is (IPropertySymbol or IFieldSymbol) and { IsStatic: false });
        var type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        return type is not null && MemberMark.Find(syntax, name) is { } found ? (found, type) : null;
    }

    /// <summary>Marks a member.</summary>
    public TextChange Mark(SyntaxNode member, string attribute) => MemberMark.Put(member, attribute, Text);

    /// <summary>Adds members.</summary>
    public TextChange Add(IReadOnlyList<NewMember> members) => new MemberAddition(syntax, Text).Of(members);
}
