using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>A member with at least one annotation.</summary>
/// <param name="symbol">The property or field to read; the parameter itself where there is none.</param>
/// <param name="annotations">What the attributes say.</param>
internal sealed class AnnotatedMember(ISymbol symbol, IReadOnlyList<Annotation> annotations)
{
    public ISymbol Symbol { get; } = symbol;

    public IReadOnlyList<Annotation> Annotations { get; } = annotations;

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
