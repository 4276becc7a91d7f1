using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>A member whose value is sent to Meta: of a contract, of a type flattened into one, or of the context.</summary>
internal sealed class ContractMember(ISymbol member, AnnotationKind annotation, FieldSection section, string key, ITypeSymbol type)
{
    /// <summary>The property or field.</summary>
    public ISymbol Symbol { get; } = member;

    public AnnotationKind Annotation { get; } = annotation;

    public FieldSection Section { get; } = section;

    /// <summary>Meta's wire key.</summary>
    public string Key { get; } = key;

    /// <summary>The kind of value the member contains, or null when its type can't be sent.</summary>
    public ValueShape? Value { get; } = ValueReader.Read(type);

    /// <summary>True for a customer information parameter that the runtime normalizes and hashes.</summary>
    public bool IsHashed => Annotation == AnnotationKind.Hashed;

    /// <summary>True for a customer information parameter that is sent in clear.</summary>
    public bool IsClear => Annotation == AnnotationKind.Clear;

    /// <summary>True for a string. A hash belongs in a Sha256Digest instead.</summary>
    public bool IsText => Value?.Kind == ScalarKind.String;
}
