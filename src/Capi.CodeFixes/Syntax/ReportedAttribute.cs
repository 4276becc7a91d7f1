using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Syntax;

/// <summary>The attribute that a diagnostic points at, and the member it is applied to.</summary>
internal sealed class ReportedAttribute
{
    private ReportedAttribute(FixContext context, AttributeSyntax attribute, SyntaxNode member, string memberName)
    {
        Context = context;
        Attribute = attribute;
        Member = member;
        MemberName = memberName;
        Argument = attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        ArgumentKey = Argument is null ? null : Model.GetConstantValue(Argument, context.CancellationToken).Value as string;
    }

    public FixContext Context { get; }

    public SemanticModel Model => Context.Model;

    public AttributeSyntax Attribute { get; }

    /// <summary>The declaration of the property, field or parameter.</summary>
    public SyntaxNode Member { get; }

    public string MemberName { get; }

    /// <summary>The first argument; null for an attribute without arguments.</summary>
    public ExpressionSyntax? Argument { get; }

    /// <summary>The constant value of the argument; null if there is none.</summary>
    public string? ArgumentKey { get; }

    /// <summary>The type that declares the member.</summary>
    public INamedTypeSymbol? DeclaringType =>
        Member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? Model.GetDeclaredSymbol(type, Context.CancellationToken) : null;

    /// <summary>True in a type of contents entries, where Meta accepts product properties only.</summary>
    public bool IsInContentEntry => DeclaringType is { } type && WellKnownTypes.FindAttribute(type, "Capi", "MetaContentAttribute") is not null;

    /// <summary>Finds the attribute; null where the diagnostic points at something else, or the attribute applies to several fields.</summary>
    public static ReportedAttribute? Find(FixContext context) =>
        context.Node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: { } member } attribute
        && context.IsAt(attribute)
        && GetMemberName(member) is { } name
            ? new ReportedAttribute(context, attribute, member, name)
            : null;

    /// <summary>Another Capi attribute of the member with this name, for example <c>Clear</c>; otherwise null.</summary>
    public AttributeSyntax? FindOther(string attributeName) =>
        GetAttributeLists(Member).SelectMany(list => list.Attributes).FirstOrDefault(one => one != Attribute && AttributeNames.IsAttribute(one, attributeName, Model));

    /// <summary>The attribute lists of a property, field or parameter.</summary>
    public static SyntaxList<AttributeListSyntax> GetAttributeLists(SyntaxNode member) => member switch
    {
        MemberDeclarationSyntax declaration => declaration.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    private static string? GetMemberName(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText,
        _ => null,
    };
}
