using Capi.CodeFixes.Edits;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Syntax;

/// <summary>The attribute that a diagnostic points at, and the member it is applied to.</summary>
internal sealed class AttributePlace
{
    private AttributePlace(Mistake mistake, AttributeSyntax attribute, SyntaxNode member, string memberName)
    {
        Mistake = mistake;
        Attribute = attribute;
        Member = member;
        MemberName = memberName;
        Argument = attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        WrittenKey = Argument is null ? null : Model.GetConstantValue(Argument, mistake.CancellationToken).Value as string;
    }

    public Mistake Mistake { get; }

    public SemanticModel Model => Mistake.Model;

    public AttributeSyntax Attribute { get; }

    /// <summary>The declaration of the property, field or parameter.</summary>
    public SyntaxNode Member { get; }

    public string MemberName { get; }

    /// <summary>The first argument; null for an attribute without arguments.</summary>
    public ExpressionSyntax? Argument { get; }

    /// <summary>The constant value of the argument; null if there is none.</summary>
    public string? WrittenKey { get; }

    /// <summary>The type that declares the member.</summary>
    public INamedTypeSymbol? Type =>
        Member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? Model.GetDeclaredSymbol(type, Mistake.CancellationToken) : null;

    /// <summary>True in a type of contents entries, where Meta accepts product properties only.</summary>
    public bool IsInEntry => Type is { } type && WellKnownTypes.Attribute(type, "Capi", "MetaContentAttribute") is not null;

    /// <summary>Finds the attribute; null where the diagnostic points at something else, or the attribute applies to several fields.</summary>
    public static AttributePlace? Of(Mistake mistake) =>
        mistake.Node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: { } member } attribute
        && mistake.IsAt(attribute)
        && NameOf(member) is { } name
            ? new AttributePlace(mistake, attribute, member, name)
            : null;

    /// <summary>Another Capi attribute of the member with this name, for example <c>Clear</c>; otherwise null.</summary>
    public AttributeSyntax? Other(string kind) =>
        Lists(Member).SelectMany(list => list.Attributes).FirstOrDefault(one => one != Attribute && AttributeNames.Is(one, kind, Model));

    /// <summary>The attribute lists of a property, field or parameter.</summary>
    public static SyntaxList<AttributeListSyntax> Lists(SyntaxNode member) => member switch
    {
        MemberDeclarationSyntax declaration => declaration.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    private static string? NameOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText,
        _ => null,
    };
}
