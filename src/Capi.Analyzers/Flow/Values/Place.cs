using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Values;

/// <summary>A storage location in a method: a local, a parameter, a flow capture, or a member of one of these or of <c>this</c>.</summary>
internal readonly struct Place : IEquatable<Place>
{
    private static readonly object This = new();

    private readonly object _root;
    private readonly ISymbol? _member;

    private Place(object root, ISymbol? member)
    {
        _root = root;
        _member = member;
    }

    public static Place Of(ISymbol variable) => new(variable, null);

    public static Place Of(CaptureId capture) => new(capture, null);

    /// <summary>The location of a member, or null when its instance isn't tracked.</summary>
    public static Place? Of(IOperation? instance, ISymbol member) => instance switch
    {
        IConversionOperation conversion => Of(conversion.Operand, member),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => new Place(This, member),
        ILocalReferenceOperation local => new Place(local.Local, member),
        IParameterReferenceOperation parameter => new Place(parameter.Parameter, member),
        IFlowCaptureReferenceOperation capture => new Place(capture.Id, member),
        _ => null,
    };

    /// <summary>True for a member of the variable that the operation references, or of <c>this</c>.</summary>
    public bool IsMemberOf(IOperation instance) =>
        _member is not null && Of(instance, _member) is { } place && place.Equals(this);

    public bool Equals(Place other) => Same(_root, other._root) && SymbolEqualityComparer.Default.Equals(_member, other._member);

    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    public override int GetHashCode() =>
        (_root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : _root.GetHashCode())
        ^ (_member is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(_member) * 31);

    private static bool Same(object one, object other) =>
        one is ISymbol a && other is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : one.Equals(other);
}
