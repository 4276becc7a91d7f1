using System.Collections.Immutable;
using Capi.Catalog;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Fields;

/// <summary>One member of a contract that is sent as one parameter.</summary>
internal sealed class ContractField
{
    /// <summary>The member path from the contract (or the entry of <c>contents</c>) to the value; the last member is annotated.</summary>
    public required ImmutableArray<ISymbol> Path { get; init; }

    /// <summary>The annotation of the member.</summary>
    public required Annotation SourceAnnotation { get; init; }

    /// <summary>The kind of the annotation.</summary>
    public AnnotationKind Annotation => SourceAnnotation.Kind;

    public required FieldSection Section { get; init; }

    /// <summary>Meta's key, or the name of a custom property.</summary>
    public required string Key { get; init; }

    /// <summary>The definition of the standard parameter; null for a custom property.</summary>
    public ParameterDefinition? Parameter { get; init; }

    public required ValueShape Value { get; init; }

    /// <summary>The fields of an entry, when the value is one or several entries of <c>contents</c>.</summary>
    public IReadOnlyList<ContractField> ContentFields { get; init; } = [];

    /// <summary>The member that <c>DefaultCountry</c> names, for a phone number.</summary>
    public ContractField? DefaultCountry { get; init; }

    /// <summary>The annotated member.</summary>
    public ISymbol Member => Path[Path.Length - 1];

    /// <summary>True when Meta accepts several values for the key.</summary>
    public bool IsList => Parameter?.IsList ?? false;

    /// <summary>True when the value, or a member on its path, is declared as nullable.</summary>
    public bool IsOptional => Path.Any(static member => IsDeclaredNullable(GetMemberType(member)));

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol GetMemberType(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    // Code without nullable annotations counts as not nullable: the output doesn't depend on the project's settings.
    private static bool IsDeclaredNullable(ITypeSymbol type) =>
        ValueReader.CanBeNull(type) && (type.IsValueType || type.NullableAnnotation == NullableAnnotation.Annotated);
}
