using Capi.ContractReading.Ga4;
using Capi.ContractReading.Symbols;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Members;

/// <summary>Decides from the place of an attribute whether any contract can read it.</summary>
internal static class AnnotationPlacement
{
    /// <summary>Finds the reason why no contract can read the attribute; null when one can, and where the compiler reports an error.</summary>
    /// <param name="attribute">An attribute of the toolkit.</param>
    /// <param name="model">The semantic model of its file.</param>
    public static PlacementFault? FindFault(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } owner } list)
            return null;

        var target = list.Target?.Identifier.ValueText;
        return owner switch
        {
            PropertyDeclarationSyntax property => FindPropertyFault(property, target, model, cancellationToken),
            FieldDeclarationSyntax field => target is null or "field"
                ? FindMemberFault(model.GetDeclaredSymbol(field.Declaration.Variables.FirstOrDefault() ?? (SyntaxNode)field, cancellationToken))
                : PlacementFault.IgnoredTarget,
            ParameterSyntax parameter => FindParameterFault(parameter, target, model, cancellationToken),
            IndexerDeclarationSyntax indexer => target is null or "property" ? FindMemberFault(model.GetDeclaredSymbol(indexer, cancellationToken)) : PlacementFault.IgnoredTarget,
            EnumMemberDeclarationSyntax => target is null or "field" ? PlacementFault.NotMember : PlacementFault.IgnoredTarget,
            EventFieldDeclarationSyntax => target is "field" ? PlacementFault.NotMember : FindIgnoredTarget(target is null or "event" or "method"),
            EventDeclarationSyntax => FindIgnoredTarget(target is null or "event"),
            AccessorDeclarationSyntax accessor => FindAccessorFault(accessor, target),
            ConstructorDeclarationSyntax or DestructorDeclarationSyntax => FindIgnoredTarget(target is null or "method"),
            BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax => FindIgnoredTarget(target is null or "method" or "return"),
            TypeDeclarationSyntax type => FindTypeFault(attribute, type, target, model, cancellationToken),
            BaseTypeDeclarationSyntax => FindIgnoredTarget(target is null or "type"),
            DelegateDeclarationSyntax => FindIgnoredTarget(target is null or "type" or "return"),
            TypeParameterSyntax => FindIgnoredTarget(target is null or "typevar"),
            _ => null,
        };
    }

    /// <summary>Finds the reason why no contract can read the member, whatever its attributes. Null for members of contracts: the shape rule reports these.</summary>
    public static PlacementFault? FindMemberFault(ISymbol? member)
    {
        if (member?.ContainingType is not { } type || WellKnownTypes.FindMetaEventAttribute(type) is not null)
            return null;
        if (IsExtension(type))
            return PlacementFault.NotMember;
        if (member is IParameterSymbol parameter)
            return FindConstructorParameterFault(parameter, type);
        if (!new AnnotatedMember(member, []).IsReadable)
            return PlacementFault.Unreadable;

        // Only types inside the type can read a private member, and a contract may be one of them.
        return member.DeclaredAccessibility == Accessibility.Private && type.GetTypeMembers().IsEmpty ? PlacementFault.Private : null;
    }

    private static PlacementFault? FindIgnoredTarget(bool isTarget) => isTarget ? null : PlacementFault.IgnoredTarget;

    private static PlacementFault? FindPropertyFault(PropertyDeclarationSyntax property, string? target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (target is not (null or "property" or "field"))
            return PlacementFault.IgnoredTarget;

        var symbol = model.GetDeclaredSymbol(property, cancellationToken);
        return target is "field" && symbol is not null && FindBackingField(symbol) is null ? PlacementFault.IgnoredTarget : FindMemberFault(symbol);
    }

    private static PlacementFault? FindParameterFault(ParameterSyntax parameter, string? target, SemanticModel model, CancellationToken cancellationToken)
    {
        var isParameterTarget = target is null or "param";
        if (parameter.Parent?.Parent is not (ConstructorDeclarationSyntax or ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax))
            return isParameterTarget ? PlacementFault.NotMember : PlacementFault.IgnoredTarget;

        var symbol = model.GetDeclaredSymbol(parameter, cancellationToken);
        if (isParameterTarget)
            return FindMemberFault(symbol);
        if (target is not ("property" or "field") || parameter.Parent.Parent is not RecordDeclarationSyntax || symbol is null)
            return PlacementFault.IgnoredTarget;

        return IsPropertySynthesized(symbol, parameter) ? null : PlacementFault.DeclaredProperty;
    }

    private static PlacementFault? FindAccessorFault(AccessorDeclarationSyntax accessor, string? target)
    {
        if (target is "param" && !accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            return PlacementFault.NotMember;

        return FindIgnoredTarget(target is null or "method" or "return");
    }

    private static PlacementFault? FindTypeFault(AttributeSyntax attribute, TypeDeclarationSyntax declaration, string? target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (target is not (null or "type"))
            return FindIgnoredTarget(target is "method" && declaration.ParameterList is not null);
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type || WellKnownTypes.FindMetaEventAttribute(type) is not null)
            return null;
        if (AnnotationSyntax.FindType(attribute, model, cancellationToken)?.MetadataName == Ga4BindingReader.AttributeName)
            return PlacementFault.NotContract;

        // MetaContent on a static class; MetaEvent is reported by the shape rule.
        return type.IsStatic
            && WellKnownTypes.FindAttribute(type, "Capi", "MetaContentAttribute") is not null
                ? PlacementFault.Unreadable
                : null;
    }

    /// <summary>The compiler-generated field of a property; null when it has none.</summary>
    public static IFieldSymbol? FindBackingField(IPropertySymbol property)
    {
        foreach (var member in property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField"))
        {
            if (member is IFieldSymbol field)
                return field;
        }

        return null;
    }

    // The compiler ignores the attributes for a property that the record declares itself, without a warning.
    private static bool IsPropertySynthesized(IParameterSymbol parameter, ParameterSyntax syntax)
    {
        foreach (var member in parameter.ContainingType.GetMembers(parameter.Name))
        {
            if (member is not IPropertySymbol property)
                continue;

            foreach (var reference in property.DeclaringSyntaxReferences)
            {
                if (reference.SyntaxTree == syntax.SyntaxTree && reference.Span == syntax.Span)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The parameter stands for a property or field of the same name, or for an inherited property.</summary>
    private static PlacementFault? FindConstructorParameterFault(IParameterSymbol parameter, INamedTypeSymbol type)
    {
        if (parameter.ContainingSymbol.IsStatic)
            return PlacementFault.NotMember;

        for (var level = type; level is not null; level = level.BaseType)
        {
            // The missing type may declare the property.
            if (level.TypeKind == TypeKind.Error)
                return null;

            foreach (var member in level.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol || (level == (object)type && member is IFieldSymbol { AssociatedSymbol: null }))
                    return FindMemberFault(member);
            }
        }

        return PlacementFault.ParameterOnly;
    }

    /// <summary>True for an extension block, which Roslyn 4.14 has no name for.</summary>
    private static bool IsExtension(INamedTypeSymbol type) =>
        type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate);
}
