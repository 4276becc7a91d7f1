using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Assignments to variables, members and captures.
internal sealed partial class FlowOperationVisitor
{
    /// <inheritdoc/>
    public override FlowValue VisitSimpleAssignment(ISimpleAssignmentOperation operation, object? argument) =>
        Assign(operation.Target, Evaluate(operation.Value), operation.Value);

    /// <inheritdoc/>
    public override FlowValue VisitCompoundAssignment(ICompoundAssignmentOperation operation, object? argument) =>
        Assign(operation.Target, EvaluateCompound(operation), operation.Value);

    private FlowValue EvaluateCompound(ICompoundAssignmentOperation operation)
    {
        var sum = EvaluateAddition(operation, operation.Target, operation.Value);
        return MinorUnits.IsConversion(operation.OperatorKind, operation.Target, operation.Value) ? FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.MinorUnits, operation)) : sum;
    }

    /// <inheritdoc/>
    public override FlowValue VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation, object? argument) =>
        Deconstruct(operation.Target, operation.Value);

    /// <inheritdoc/>
    public override FlowValue VisitFlowCapture(IFlowCaptureOperation operation, object? argument)
    {
        // The graph also captures assignment targets.
        if (operation.Value is IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation)
            _capturedReferences[operation.Id] = operation.Value;

        var value = Evaluate(operation.Value);
        AddCapturedOperation(operation.Id, operation.Value);
        State = State.With(StorageLocation.From(operation.Id), value);
        return value;
    }

    private FlowValue Assign(IOperation target, FlowValue value, IOperation source)
    {
        target = ResolveCapture(target)!;
        switch (target)
        {
            case ILocalReferenceOperation local:
                State = State.WithoutMembersOf(local).With(StorageLocation.From(local.Local), value);
                AssignTupleElements(local, source);
                break;
            case IParameterReferenceOperation parameter:
                State = State.With(StorageLocation.From(parameter.Parameter), value);
                break;
            case IFlowCaptureReferenceOperation other:
                State = State.With(StorageLocation.From(other.Id), value);
                break;
            case IPropertyReferenceOperation property:
                var sink = Sinks.GetSinkKind(property.Property, ResolveCapture(property.Instance));
                if (sink is not null)
                    Observer?.OnSinkWrite(sink.Value, source, value, this);
                // As with Add: an entry reported here is not reported again where its container is used.
                if (FrameworkMethods.IsUrlComponent(property.Property))
                    AddToContainer(property.Instance, WithoutReported(value));
                if (!property.Property.IsIndexer)
                    AssignMember(property.Instance, property.Property, value, source);
                else if (sink is null)
                    AddToContainer(property.Instance, value.Where(origin => origin.IsRawIdentifier || origin.Kind == ValueOriginKind.Parameter));
                break;
            case IFieldReferenceOperation field:
                AssignMember(field.Instance, field.Field, value, source);
                break;
            default:
                Evaluate(target);
                break;
        }

        return value;
    }

    /// <summary>The elements of a tuple have values of their own: <c>pair.Contact</c>.</summary>
    private void AssignTupleElements(ILocalReferenceOperation local, IOperation source)
    {
        while (source is IConversionOperation conversion)
            source = conversion.Operand;
        if (source is not ITupleOperation tuple || local.Type is not INamedTypeSymbol { IsTupleType: true } type || type.TupleElements.Length != tuple.Elements.Length)
            return;

        for (var index = 0; index < tuple.Elements.Length; index++)
        {
            if (StorageLocation.From(local, type.TupleElements[index]) is { } location)
                State = State.With(location, GetValue(tuple.Elements[index]));
        }
    }

    /// <summary>The captured variable or member reference, if the operation references such a capture; otherwise the operation.</summary>
    private IOperation? ResolveCapture(IOperation? operation) =>
        operation is IFlowCaptureReferenceOperation capture && _capturedReferences.TryGetValue(capture.Id, out var captured) ? captured : operation;

    private void AssignMember(IOperation? instance, ISymbol member, FlowValue value, IOperation source)
    {
        if (StorageLocation.From(instance, member) is { } location)
            State = State.With(location, value);

        if (member.ContainingType is { IsAnonymousType: true })
            scope.AnonymousMembers[member] = scope.AnonymousMembers.TryGetValue(member, out var other) ? other.Join(value) : value;
        NotifyMemberWrites(scope.Context.ContractMembers.GetMembers(member, instance?.Type), value, source);
    }

    private void NotifyMemberWrites(IReadOnlyList<ContractMember> contractMembers, FlowValue value, IOperation source)
    {
        foreach (var contractMember in contractMembers)
            Observer?.OnMemberWrite(contractMember, source, value, this);
    }

    private FlowValue Deconstruct(IOperation target, IOperation source)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;

        var inner = source is IConversionOperation { Operand: ITupleOperation tuple } ? tuple : source;
        if (target is not ITupleOperation targets || inner is not ITupleOperation values || targets.Elements.Length != values.Elements.Length)
        {
            Evaluate(source);
            if (target is ITupleOperation variables)
                DeconstructRecord(variables, source);
            return FlowValue.Unknown;
        }

        // Evaluate all values before assigning: (a, b) = (b, a) swaps.
        var evaluated = values.Elements.Select(Evaluate).ToList();
        for (var index = 0; index < evaluated.Count; index++)
        {
            var element = targets.Elements[index] is IDeclarationExpressionOperation one ? one.Expression : targets.Elements[index];
            Assign(element, evaluated[index], values.Elements[index]);
        }

        return FlowValue.Unknown;
    }

    /// <summary>A positional record deconstructs into its members in the order of its parameters.</summary>
    private void DeconstructRecord(ITupleOperation targets, IOperation source)
    {
        var members = source.Type is { IsRecord: true } type ? GetPositionalParameters(type, targets.Elements.Length) : null;
        for (var index = 0; index < targets.Elements.Length; index++)
        {
            var element = targets.Elements[index] is IDeclarationExpressionOperation one ? one.Expression : targets.Elements[index];
            var value = members?[index] is { } member ? EvaluateSubvalue(scope.Context.ContractMembers.GetMembers(member), source, member, member.Type) : GetTupleElement(GetValue(source), index);
            Assign(element, value, source);
        }
    }

    private static ImmutableArray<IParameterSymbol>? GetPositionalParameters(ITypeSymbol type, int count) =>
        type.GetMembers("Deconstruct").OfType<IMethodSymbol>().Any(method => method.IsImplicitlyDeclared && method.Parameters.Length == count)
            ? ((INamedTypeSymbol)type).InstanceConstructors.FirstOrDefault(one => one.Parameters.Length == count && !one.IsImplicitlyDeclared)?.Parameters
            : null;
}
