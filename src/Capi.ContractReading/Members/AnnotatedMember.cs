using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>A member of a contract with its annotations.</summary>
/// <param name="symbol">The property or field to read; the constructor parameter where there is none.</param>
/// <param name="annotations">The annotations of the member.</param>
/// <param name="overriddenAnnotations">The annotations of the same property in base types, if any.</param>
/// <param name="repeatedAnnotations">Further annotations of the same member that repeat the kind of another, if any.</param>
internal sealed class AnnotatedMember(
    ISymbol symbol,
    IReadOnlyList<Annotation> annotations,
    IReadOnlyList<Annotation>? overriddenAnnotations = null,
    IReadOnlyList<Annotation>? repeatedAnnotations = null)
{
    public ISymbol Symbol { get; } = symbol;

    public IReadOnlyList<Annotation> Annotations { get; } = annotations;

    /// <summary>The annotations of the overridden property, which <see cref="Annotations"/> replace.</summary>
    public IReadOnlyList<Annotation> OverriddenAnnotations { get; } = overriddenAnnotations ?? [];

    /// <summary>Annotations of the constructor parameter or backing field that repeat the kind of one of <see cref="Annotations"/>, which alone is sent.</summary>
    public IReadOnlyList<Annotation> RepeatedAnnotations { get; } = repeatedAnnotations ?? [];

    /// <summary>The type of the property or field; null for other symbols.</summary>
    public ITypeSymbol? Type => Symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol variable => variable.Type,
        _ => null,
    };

    /// <summary>True when the value can be read by name from an instance.</summary>
    public bool IsReadable => !Symbol.IsStatic && Symbol switch
    {
        IPropertySymbol property => property is { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } && FindGetter(property) is not null,
        IFieldSymbol => true,
        _ => false,
    };

    /// <summary>Finds the <c>[Hashed]</c> or <c>[Clear]</c> annotation of the member, its own or inherited; null when there is none.</summary>
    public Annotation? FindIdentifierAnnotation() => FindIdentifierAnnotation(Annotations) ?? FindIdentifierAnnotation(OverriddenAnnotations);

    private static Annotation? FindIdentifierAnnotation(IReadOnlyList<Annotation> annotations)
    {
        foreach (var annotation in annotations)
        {
            if (annotation.Kind is AnnotationKind.Hashed or AnnotationKind.Clear)
                return annotation;
        }

        return null;
    }

    /// <summary>The getter that code calls: an override may override the setter only.</summary>
    public static IMethodSymbol? FindGetter(IPropertySymbol? property)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (property.GetMethod is { } getter)
                return getter;
        }

        return null;
    }
}
