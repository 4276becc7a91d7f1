using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.AbstractValues;

/// <summary>One possible origin of a value: its kind and the operation that produces it. Immutable.</summary>
internal sealed record ValueOrigin(ValueOriginKind Kind, IOperation Operation)
{
    /// <summary>The <see cref="ParameterOrdinal"/> of the receiver of a member in an extension block.</summary>
    public const int ReceiverOrdinal = -2;

    private readonly IOperation? _entryOperation;

    /// <summary>The operation at which the value enters the analyzed method: the call if a helper method produces it, otherwise the origin.</summary>
    public IOperation EntryOperation
    {
        get => _entryOperation ?? Operation;
        init => _entryOperation = value;
    }

    /// <summary>Meta's key, for <see cref="ValueOriginKind.Key"/>, <see cref="ValueOriginKind.Raw"/> and <see cref="ValueOriginKind.Identifier"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The [Hashed] member, for <see cref="ValueOriginKind.Raw"/>; the member or variable, for <see cref="ValueOriginKind.Identifier"/> and for a
    /// <see cref="ValueOriginKind.Hash"/> that only its name tells.</summary>
    public ISymbol? Member { get; init; }

    /// <summary>The name of the form field, claim or method, for an <see cref="ValueOriginKind.Identifier"/> or <see cref="ValueOriginKind.PersonId"/> without a member.</summary>
    public string? Name { get; init; }

    /// <summary>The expression that was hashed, if the analyzed method contains it.</summary>
    public IOperation? HashInput { get; init; }

    /// <summary>The operation that modified the value afterwards, for <see cref="ValueOriginKind.Key"/> and <see cref="ValueOriginKind.Parameter"/>.</summary>
    public IOperation? ModifiedBy { get; init; }

    /// <summary>The ordinal of the helper's parameter; for a hash computed in a helper, the ordinal of the hashed parameter; otherwise -1.</summary>
    public int ParameterOrdinal { get; init; } = -1;

    /// <summary>True when the parameter or the generated value is only part of the value.</summary>
    public bool IsPart { get; init; }

    /// <summary>The index of the tuple's element that has the origin, for a <see cref="ValueOriginKind.Hash"/> in a tuple; otherwise -1.</summary>
    public int TupleElement { get; init; } = -1;

    /// <summary>True when the parameter is part of a URL, where a raw value of a contract has already been reported.</summary>
    public bool IsInUrl { get; init; }

    /// <summary>True for a raw value that identifies a person, and for a value that contains it.</summary>
    public bool IsRawIdentifier => Kind is ValueOriginKind.Raw or ValueOriginKind.Identifier;

    /// <summary>Compares operations by reference; the fixpoint iteration depends on it.</summary>
    public bool Equals(ValueOrigin? other) =>
        other is not null && Kind == other.Kind && ParameterOrdinal == other.ParameterOrdinal && IsPart == other.IsPart && IsInUrl == other.IsInUrl && TupleElement == other.TupleElement && Key == other.Key
        && ReferenceEquals(Operation, other.Operation) && ReferenceEquals(EntryOperation, other.EntryOperation) && ReferenceEquals(ModifiedBy, other.ModifiedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Operation) ^ (int)Kind;
}
