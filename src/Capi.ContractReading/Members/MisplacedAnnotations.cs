using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Members;

/// <summary>Finds attributes in a type that no symbol has, or that are on something without a value.</summary>
internal static class MisplacedAnnotations
{
    /// <summary>True when the type or one of its base types in this compilation has such an attribute. Allocates nothing without a suspicious one.</summary>
    public static bool HasAny(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (HasAnyInDeclarations(level, compilation, cancellationToken))
                return true;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var level in type.AllInterfaces)
            {
                if (HasAnyInDeclarations(level, compilation, cancellationToken))
                    return true;
            }
        }

        return false;
    }

    private static bool HasAnyInDeclarations(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        // Types of libraries have no syntax.
        if (type.Locations.IsEmpty || !type.Locations[0].IsInSource)
            return false;

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree) || reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration)
                continue;
            if (HasAny(declaration.AttributeLists, isMember: true, compilation, cancellationToken) || HasAny(declaration.ParameterList, isMember: true, compilation, cancellationToken))
                return true;

            foreach (var member in declaration.Members)
            {
                if (HasAny(member, compilation, cancellationToken))
                    return true;
            }
        }

        return false;
    }

    private static bool HasAny(MemberDeclarationSyntax member, Compilation compilation, CancellationToken cancellationToken) => member switch
    {
        // The attributes of a nested type are its own.
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => false,
        PropertyDeclarationSyntax property =>
            HasAny(property.AttributeLists, isMember: true, compilation, cancellationToken) || HasAny(property.AccessorList, compilation, cancellationToken),
        FieldDeclarationSyntax field => HasAny(field.AttributeLists, isMember: true, compilation, cancellationToken),
        ConstructorDeclarationSyntax constructor =>
            HasAny(constructor.AttributeLists, isMember: false, compilation, cancellationToken) || HasAny(constructor.ParameterList, isMember: true, compilation, cancellationToken),
        BaseMethodDeclarationSyntax method =>
            HasAny(method.AttributeLists, isMember: false, compilation, cancellationToken) || HasAny(method.ParameterList, isMember: false, compilation, cancellationToken),
        IndexerDeclarationSyntax indexer =>
            HasAny(indexer.AttributeLists, isMember: true, compilation, cancellationToken)
            || HasAny(indexer.ParameterList, isMember: false, compilation, cancellationToken)
            || HasAny(indexer.AccessorList, compilation, cancellationToken),
        EventDeclarationSyntax declaration =>
            HasAny(declaration.AttributeLists, isMember: false, compilation, cancellationToken) || HasAny(declaration.AccessorList, compilation, cancellationToken),
        _ => HasAny(member.AttributeLists, isMember: false, compilation, cancellationToken),
    };

    private static bool HasAny(AccessorListSyntax? list, Compilation compilation, CancellationToken cancellationToken)
    {
        if (list is null)
            return false;

        foreach (var accessor in list.Accessors)
        {
            if (HasAny(accessor.AttributeLists, isMember: false, compilation, cancellationToken))
                return true;
        }

        return false;
    }

    private static bool HasAny(BaseParameterListSyntax? list, bool isMember, Compilation compilation, CancellationToken cancellationToken)
    {
        if (list is null)
            return false;

        foreach (var parameter in list.Parameters)
        {
            if (HasAny(parameter.AttributeLists, isMember, compilation, cancellationToken))
                return true;
        }

        return false;
    }

    /// <param name="isMember">True where an attribute without target is the symbol's, so that the member is validated when it is read.</param>
    private static bool HasAny(SyntaxList<AttributeListSyntax> lists, bool isMember, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var list in lists)
        {
            if (isMember && list.Target is null)
                continue;

            foreach (var attribute in list.Attributes)
            {
                if (AnnotationSyntax.MayBeAnnotation(attribute) && IsMisplaced(attribute, compilation, cancellationToken))
                    return true;
            }
        }

        return false;
    }

    private static bool IsMisplaced(AttributeSyntax attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(attribute.SyntaxTree);
        return AnnotationPlacement.FindFault(attribute, model, cancellationToken) is not null
            && AnnotationSyntax.FindType(attribute, model, cancellationToken) is not null;
    }
}
