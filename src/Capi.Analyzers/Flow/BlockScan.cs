using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>
/// Decides whether data-flow analysis of a method can report anything: the method writes a contract member and has a suspicious
/// source, or it reads a raw value and has a sink. Most methods are skipped without building a control flow graph.
/// </summary>
internal sealed class BlockScan(FlowWorld world, ISymbol owner)
{
    private bool _writes = IsSlot(world, owner);
    private bool _hasSource;
    private bool _readsRaw;
    private bool _hasSink;

    /// <summary>The operation kinds to register for.</summary>
    public static ImmutableArray<OperationKind> Kinds { get; } =
    [
        OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.ParameterReference,
        OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Literal, OperationKind.Argument,
        OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment,
        OperationKind.DeconstructionAssignment, OperationKind.RecursivePattern,
    ];

    /// <summary>True when the method needs data-flow analysis.</summary>
    public bool IsWorthwhile => (_writes && _hasSource) || (_readsRaw && _hasSink);

    /// <summary>True when the method sends an event.</summary>
    public bool Sends { get; private set; }

    /// <summary>Records an operation of the method.</summary>
    public void See(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                SeeCall(call);
                break;
            case IObjectCreationOperation creation:
                SeeCreation(creation);
                break;
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: not (null or "") } }:
                _hasSource = true;
                _hasSink |= operation.ConstantValue.Value is string text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
                break;
            case IPropertyReferenceOperation property:
                SeeMember(property, property.Property, property.Instance?.Type);
                _hasSource |= Inventions.Of(property.Property) is not null || Hashers.Is(property.Property);
                _hasSink |= Sinks.Of(property.Property) is not null;
                break;
            case IFieldReferenceOperation field:
                SeeMember(field, field.Field, field.Instance?.Type);
                _hasSource |= field.Field.IsConst || field.Field is { IsStatic: true, IsReadOnly: true };
                break;
            case IParameterReferenceOperation parameter:
                _readsRaw |= world.Contracts.Of(parameter.Parameter).Any(slot => slot.IsHashed);
                break;
            case IDeconstructionAssignmentOperation { Value.Type: var type }:
                _readsRaw |= world.Contracts.HasSlots(type);
                break;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: false } pattern:
                _readsRaw |= world.Contracts.HasSlots(pattern.MatchedType);
                break;
            case IAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
                SeeWrite(world.Contracts.Of(target.Member, target.Instance?.Type), assignment.Value);
                break;
            case IArgumentOperation argument:
                SeeWrite(world.Contracts.Of(argument.Parameter), argument.Value);
                break;
        }
    }

    private static bool IsSlot(FlowWorld world, ISymbol owner)
    {
        var member = owner is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : owner;
        return world.Contracts.Of(member, member.ContainingType).Count > 0;
    }

    private void SeeMember(IOperation reference, ISymbol member, ITypeSymbol? through)
    {
        var slots = world.Contracts.Of(member, through);
        if (slots.Count == 0)
            return;

        // A collection is filled through a reference to it, without an assignment.
        var isTarget = reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;
        _writes |= isTarget || slots.Any(slot => slot.Value is { IsCollection: true });
        _readsRaw |= !isTarget && slots.Any(slot => slot.IsHashed);
    }

    private void SeeWrite(IReadOnlyList<Slot> slots, IOperation value)
    {
        if (slots.Count == 0)
            return;

        _writes = true;
        _hasSink |= slots.Any(slot => slot.Section is FieldSection.CustomData or FieldSection.Content
            || slot.Annotation is AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl);
        while (value is IConversionOperation conversion)
            value = conversion.Operand;

        // Literals are visited on their own, and null is no source.
        if (value is ILiteralOperation or IDefaultValueOperation)
            return;

        // A local, or a name that implies another key than the contract member's, needs the analysis.
        var (name, type) = value switch
        {
            IMemberReferenceOperation reference => (reference.Member.Name, reference.Type),
            IParameterReferenceOperation reference => (reference.Parameter.Name, reference.Type),
            _ => (null, null),
        };
        _hasSource |= name is null || (SaidKeys.Of(name, type) is { } key && slots.All(slot => slot.Key != key));
    }

    private void SeeCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isHelper = world.Summaries.MayHelp(method);
        _writes |= isHelper && (HoldsSlots(method.ReturnType) || method.Parameters.Any(parameter => HoldsSlots(parameter.Type)));
        _hasSource |= isHelper || Hashers.Is(method) || Inventions.Of(method) is not null || TextMethods.IsChange(method);
        _hasSink |= isHelper || Sinks.Of(method, call.Instance) is not null || method.Parameters.Any(parameter => Sinks.Of(method, parameter) is not null);
        Sends |= method.Name == "EnqueueAsync" || IsSend(method);
    }

    private void SeeCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
            return;

        _hasSink |= constructor.Parameters.Any(parameter => Sinks.Of(constructor, parameter) is not null);
        _writes |= world.Summaries.MayHelp(constructor);
    }

    /// <summary>True for a contract, a context, or a task of one: a method that returns or receives one may set its members.</summary>
    private bool HoldsSlots(ITypeSymbol type) =>
        world.Contracts.HasSlots(type) || (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && world.Contracts.HasSlots(task.TypeArguments[0]));

    private static bool IsSend(IMethodSymbol method) =>
        method.Name.StartsWith("Send", StringComparison.Ordinal)
        && method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task
        && WellKnownTypes.Is(task.TypeArguments[0], "Capi", "EnqueueResult");
}
