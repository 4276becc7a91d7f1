using System.Collections.Immutable;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>One member of a contract that is sent as one parameter.</summary>
internal sealed class FieldFact
{
    /// <summary>The member path from the contract (or the entry of <c>contents</c>) to the value; the last member is annotated.</summary>
    public required ImmutableArray<ISymbol> Path { get; init; }

    /// <summary>The annotation of the member.</summary>
    public required Annotation Source { get; init; }

    /// <summary>The kind of the annotation.</summary>
    public AnnotationKind Annotation => Source.Kind;

    public required FieldSection Section { get; init; }

    /// <summary>Meta's key, or the name of a custom property.</summary>
    public required string Key { get; init; }

    /// <summary>The definition of the standard parameter; null for a custom property.</summary>
    public ParameterDefinition? Parameter { get; init; }

    public required ValueFact Value { get; init; }

    /// <summary>The fields of an entry, when the value is one or several entries of <c>contents</c>.</summary>
    public IReadOnlyList<FieldFact> Entry { get; init; } = [];

    /// <summary>The member that <c>DefaultCountry</c> names, for a phone number.</summary>
    public FieldFact? DefaultCountry { get; init; }

    /// <summary>The annotated member.</summary>
    public ISymbol Member => Path[Path.Length - 1];

    /// <summary>True when Meta accepts several values for the key.</summary>
    public bool IsListKey => Parameter?.IsList ?? false;
}
