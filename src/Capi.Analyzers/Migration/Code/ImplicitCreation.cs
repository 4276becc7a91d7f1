using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Code;

/// <summary>Finds out from the syntax alone that <c>new(…)</c> creates another type.</summary>
internal static class ImplicitCreation
{
    /// <summary>False when the declaration around <c>new(…)</c> names another type; true when it names this one, none, or a name that may be an alias.</summary>
    public static bool MayCreate(SyntaxNode creation, INamedTypeSymbol type) => FindDeclaredType(creation) switch
    {
        NullableTypeSyntax { ElementType: var element } => MayBe(element, type),
        { } declared => MayBe(declared, type),
        null => true,
    };

    // A simple name may be an alias; a generic one can't.
    private static bool MayBe(TypeSyntax declared, INamedTypeSymbol type) => declared switch
    {
        PredefinedTypeSyntax or ArrayTypeSyntax => false,
        GenericNameSyntax generic => generic.Arity == type.Arity && generic.Identifier.ValueText == type.Name,
        _ => true,
    };

    private static TypeSyntax? FindDeclaredType(SyntaxNode creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var variable } } } => variable,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var property } } => property,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var property } } => property,
        _ => null,
    };
}
