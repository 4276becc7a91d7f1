using Capi.ContractReading.Fields;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>An argument or member that gets a value of the event.</summary>
internal sealed class Ga4Slot
{
    public required Ga4SlotKind Kind { get; init; }

    /// <summary>The parameter or member.</summary>
    public required ISymbol Target { get; init; }

    /// <summary>The type of the parameter or member.</summary>
    public required ITypeSymbol Type { get; init; }

    /// <summary>The member for messages: that of a constructor parameter, if there is one.</summary>
    public required ISymbol Member { get; init; }

    /// <summary>The fields whose values can fill it, the first with a value wins; empty if GA4 has no such value.</summary>
    public required IReadOnlyList<ContractField> Fields { get; init; }

    /// <summary>How a flattened type or an entry of contents is created; else null.</summary>
    public Ga4Construction? Construction { get; init; }

    /// <summary>True for a flattened type, whose values are those of the event.</summary>
    public bool IsFlattened { get; init; }

    /// <summary>How a collection is created from an array.</summary>
    public Ga4CollectionForm Collection { get; init; }

    /// <summary>True if the contract can't be created without a value.</summary>
    public bool IsNeeded => Kind is Ga4SlotKind.Argument or Ga4SlotKind.Required && !IsOptionalArgument && !CanBeNull;

    /// <summary>True for a parameter with a default.</summary>
    public bool IsOptionalArgument => Target is IParameterSymbol { HasExplicitDefaultValue: true };

    /// <summary>True if null is a declared value; in code without nullable annotations every reference can be null.</summary>
    private bool CanBeNull => Type.IsReferenceType ? Type.NullableAnnotation != NullableAnnotation.NotAnnotated : ValueReader.CanBeNull(Type);
}
