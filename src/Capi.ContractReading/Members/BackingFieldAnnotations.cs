using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Members;

/// <summary>Reads the annotations that a property's declaration puts on its backing field.</summary>
internal static class BackingFieldAnnotations
{
    /// <summary>Reads attributes such as <c>[field: Hashed]</c>, which are on the backing field.</summary>
    public static IReadOnlyList<Annotation> Read(IPropertySymbol property)
    {
        // Check the syntax first: most properties have no such attribute.
        return HasAny(property) && AnnotationPlacement.FindBackingField(property) is { } field ? AnnotationReader.Read(field) : [];
    }

    /// <summary>Whether the source of a property has an attribute for the backing field.</summary>
    public static bool HasAny(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (HasFieldAttribute(reference.GetSyntax()))
                return true;
        }

        return property.PartialImplementationPart is { } part && HasAny(part);
    }

    private static bool HasFieldAttribute(SyntaxNode declaration)
    {
        var lists = declaration switch
        {
            BasePropertyDeclarationSyntax property => property.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        foreach (var list in lists)
        {
            if (list.Target is { Identifier.ValueText: "field" })
                return true;
        }

        return false;
    }
}
