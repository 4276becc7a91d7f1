using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.AbstractValues;

/// <summary>A storage location in a method: a local, a parameter, a flow capture, or a member of one of these or of <c>this</c>.</summary>
internal readonly struct StorageLocation : IEquatable<StorageLocation>
{
    private static readonly object ThisInstance = new();

    private readonly object _root;
    private readonly ISymbol? _member;

    private StorageLocation(object root, ISymbol? member)
    {
        _root = root;
        _member = member;
    }

    public static StorageLocation From(ISymbol variable) => new(variable, null);

    public static StorageLocation From(CaptureId capture) => new(capture, null);

    /// <summary>The location of a member, or null when its instance isn't tracked.</summary>
    public static StorageLocation? From(IOperation? instance, ISymbol member) => FromField(instance, member is IFieldSymbol { CorrespondingTupleField: { } field } ? field : member);

    private static StorageLocation? FromField(IOperation? instance, ISymbol member) => instance switch
    {
        IConversionOperation conversion => From(conversion.Operand, member),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => new StorageLocation(ThisInstance, member),
        ILocalReferenceOperation local => new StorageLocation(local.Local, member),
        IParameterReferenceOperation parameter => new StorageLocation(parameter.Parameter, member),
        IFlowCaptureReferenceOperation capture => new StorageLocation(capture.Id, member),
        _ => null,
    };

    /// <summary>True for a member of a variable or of <c>this</c>.</summary>
    public bool IsMember => _member is not null;

    /// <summary>True for a member of the variable that the operation references, or of <c>this</c>.</summary>
    public bool IsMemberOf(IOperation instance) =>
        _member is not null && From(instance, _member) is { } location && location.Equals(this);

    public bool Equals(StorageLocation other) => AreEqual(_root, other._root) && AreSameMember(_member, other._member);

    public override bool Equals(object? obj) => obj is StorageLocation other && Equals(other);

    public override int GetHashCode() =>
        (_root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : _root.GetHashCode())
        ^ (_member is null ? 0 : IsTupleElement(_member) ? StringComparer.Ordinal.GetHashCode(_member.Name) : SymbolEqualityComparer.Default.GetHashCode(_member) * 31);

    // The type of a tuple literal with names isn't equal to the type of the variable in every version of Roslyn.
    private static bool AreSameMember(ISymbol? one, ISymbol? other) =>
        one is not null && other is not null && IsTupleElement(one) && IsTupleElement(other) ? one.Name == other.Name : SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsTupleElement(ISymbol member) => member is IFieldSymbol { ContainingType.IsTupleType: true };

    private static bool AreEqual(object one, object other) =>
        one is ISymbol a && other is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : one.Equals(other);
}
