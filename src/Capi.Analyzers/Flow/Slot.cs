using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>A member of a contract, of a type flattened into one, or of the context: a place from which a value leaves.</summary>
internal sealed class Slot(ISymbol member, AnnotationKind annotation, FieldSection section, string key, ITypeSymbol type)
{
    /// <summary>The property or field.</summary>
    public ISymbol Member { get; } = member;

    public AnnotationKind Annotation { get; } = annotation;

    public FieldSection Section { get; } = section;

    /// <summary>Meta's wire key.</summary>
    public string Key { get; } = key;

    /// <summary>What the member holds, or null when nothing can be sent of it.</summary>
    public ValueFact? Value { get; } = ValueReader.Read(type);

    /// <summary>True for an identifier that the runtime normalises and hashes.</summary>
    public bool IsHashed => Annotation == AnnotationKind.Hashed;

    /// <summary>True for an identifier that Meta needs as it is.</summary>
    public bool IsClear => Annotation == AnnotationKind.Clear;

    /// <summary>True when it holds text. A Sha256Digest is where a digest belongs.</summary>
    public bool IsText => Value?.Kind == ScalarKind.Text;
}
