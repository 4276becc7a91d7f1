using System.Collections.Immutable;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>One member that leaves the process, as one key.</summary>
internal sealed class FieldFact
{
    /// <summary>The members to walk from the contract (or the entry of contents) to the value; the last one is annotated.</summary>
    public required ImmutableArray<ISymbol> Path { get; init; }

    /// <summary>The attribute.</summary>
    public required Annotation Source { get; init; }

    /// <summary>What the attribute said.</summary>
    public AnnotationKind Annotation => Source.Kind;

    public required FieldSection Section { get; init; }

    /// <summary>Meta's wire key, or the name of a property of one's own.</summary>
    public required string Key { get; init; }

    /// <summary>What Meta says of the key; null for a property of one's own.</summary>
    public ParameterDefinition? Parameter { get; init; }

    public required ValueFact Value { get; init; }

    /// <summary>The members of an entry, when the value is one or several entries of contents.</summary>
    public IReadOnlyList<FieldFact> Entry { get; init; } = [];

    /// <summary>The annotated member.</summary>
    public ISymbol Member => Path[Path.Length - 1];

    /// <summary>True when Meta takes several values for the key.</summary>
    public bool IsListKey => Parameter?.IsList ?? false;
}
