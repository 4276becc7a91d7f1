using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Values;

/// <summary>One thing known of a value, and where it comes from. Immutable.</summary>
internal sealed record Fact(FactKind Kind, IOperation Origin)
{
    private readonly IOperation? _at;

    /// <summary>Where it enters the method at hand: the call, when it was made in a helper method; else the origin.</summary>
    public IOperation At
    {
        get => _at ?? Origin;
        init => _at = value;
    }

    /// <summary>Meta's key, for <see cref="FactKind.Key"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The [Hashed] member, for <see cref="FactKind.Raw"/>.</summary>
    public ISymbol? Member { get; init; }

    /// <summary>What was hashed, when it can be seen in the method at hand.</summary>
    public IOperation? Input { get; init; }

    /// <summary>The call that changed the value since, for <see cref="FactKind.Key"/> and <see cref="FactKind.Parameter"/>.</summary>
    public IOperation? ChangedBy { get; init; }

    /// <summary>Of a helper's parameter: its number. Of a hash made in a helper: the number of the parameter hashed. Else -1.</summary>
    public int Parameter { get; init; } = -1;

    /// <summary>True when the parameter is only a part of the value.</summary>
    public bool IsPart { get; init; }

    /// <summary>Equal facts of equal places; a fixpoint needs it.</summary>
    public bool Equals(Fact? other) =>
        other is not null && Kind == other.Kind && Parameter == other.Parameter && IsPart == other.IsPart && Key == other.Key
        && ReferenceEquals(Origin, other.Origin) && ReferenceEquals(At, other.At) && ReferenceEquals(ChangedBy, other.ChangedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Origin) ^ (int)Kind;
}
