using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Values;

/// <summary>One possible origin of a value: its kind and the operation that produces it. Immutable.</summary>
internal sealed record Fact(FactKind Kind, IOperation Origin)
{
    private readonly IOperation? _at;

    /// <summary>The operation at which the value enters the analyzed method: the call if a helper method produces it, otherwise the origin.</summary>
    public IOperation At
    {
        get => _at ?? Origin;
        init => _at = value;
    }

    /// <summary>Meta's key, for <see cref="FactKind.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The [Hashed] member, for <see cref="FactKind.Raw"/>.</summary>
    public ISymbol? Member { get; init; }

    /// <summary>The expression that was hashed, if the analyzed method contains it.</summary>
    public IOperation? Input { get; init; }

    /// <summary>The operation that modified the value afterwards, for <see cref="FactKind.Key"/> and <see cref="FactKind.Parameter"/>.</summary>
    public IOperation? ChangedBy { get; init; }

    /// <summary>The ordinal of the helper's parameter; for a hash computed in a helper, the ordinal of the hashed parameter; otherwise -1.</summary>
    public int Parameter { get; init; } = -1;

    /// <summary>True when the parameter is only part of the value.</summary>
    public bool IsPart { get; init; }

    /// <summary>Compares operations by reference; the fixpoint iteration depends on it.</summary>
    public bool Equals(Fact? other) =>
        other is not null && Kind == other.Kind && Parameter == other.Parameter && IsPart == other.IsPart && Key == other.Key
        && ReferenceEquals(Origin, other.Origin) && ReferenceEquals(At, other.At) && ReferenceEquals(ChangedBy, other.ChangedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Origin) ^ (int)Kind;
}
