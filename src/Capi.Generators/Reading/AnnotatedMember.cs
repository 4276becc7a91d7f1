using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>A member with at least one annotation.</summary>
/// <param name="symbol">The property or field to read; the parameter itself where there is none.</param>
/// <param name="annotations">What the attributes say.</param>
/// <param name="replaced">What a base type had said of the same property; none unless said.</param>
internal sealed class AnnotatedMember(ISymbol symbol, IReadOnlyList<Annotation> annotations, IReadOnlyList<Annotation>? replaced = null)
{
    public ISymbol Symbol { get; } = symbol;

    public IReadOnlyList<Annotation> Annotations { get; } = annotations;

    /// <summary>The annotations of an overridden property, which these ones replace.</summary>
    public IReadOnlyList<Annotation> Replaced { get; } = replaced ?? [];

    /// <summary>The type of the value, or null for what is no value.</summary>
    public ITypeSymbol? Type => Symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol variable => variable.Type,
        _ => null,
    };

    /// <summary>True when an instance of the type gives the value away by name.</summary>
    public bool IsReadable => !Symbol.IsStatic && Symbol switch
    {
        IPropertySymbol property => property is { IsIndexer: false, GetMethod: not null, ExplicitInterfaceImplementations.IsEmpty: true },
        IFieldSymbol => true,
        _ => false,
    };
}
