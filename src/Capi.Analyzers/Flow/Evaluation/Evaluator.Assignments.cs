using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// What is put into variables and members.
internal sealed partial class Evaluator
{
    private FlowValue Assign(IOperation target, FlowValue value, IOperation source)
    {
        target = Resolved(target)!;
        switch (target)
        {
            case ILocalReferenceOperation local:
                State = State.With(Place.Of(local.Local), value);
                break;
            case IParameterReferenceOperation parameter:
                State = State.With(Place.Of(parameter.Parameter), value);
                break;
            case IFlowCaptureReferenceOperation other:
                State = State.With(Place.Of(other.Id), value);
                break;
            case IPropertyReferenceOperation property:
                var sink = Sinks.Of(property.Property, Resolved(property.Instance));
                if (sink is not null)
                    Observer?.Reached(sink.Value, source, value, this);
                // As with Add: what is told of an entry is not told again of what holds it.
                if (!property.Property.IsIndexer)
                    Store(property.Instance, property.Property, value, source);
                else if (sink is null)
                    Gather(property.Instance, value.Only(fact => fact.Kind is FactKind.Raw or FactKind.Parameter));
                break;
            case IFieldReferenceOperation field:
                Store(field.Instance, field.Field, value, source);
                break;
            default:
                Evaluate(target);
                break;
        }

        return value;
    }

    /// <summary>What the graph captured, where it captured a variable or member.</summary>
    private IOperation? Resolved(IOperation? operation) =>
        operation is IFlowCaptureReferenceOperation capture && _references.TryGetValue(capture.Id, out var captured) ? captured : operation;

    private void Store(IOperation? instance, ISymbol member, FlowValue value, IOperation source)
    {
        if (Place.Of(instance, member) is { } place)
            State = State.With(place, value);

        Fill(scope.World.Contracts.Of(member, instance?.Type), value, source);
    }

    private void Fill(IReadOnlyList<Slot> slots, FlowValue value, IOperation source)
    {
        foreach (var slot in slots)
            Observer?.Written(slot, source, value, this);
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

        // All values first: (a, b) = (b, a) swaps.
        var known = values.Elements.Select(Evaluate).ToList();
        for (var index = 0; index < known.Count; index++)
        {
            var element = targets.Elements[index] is IDeclarationExpressionOperation one ? one.Expression : targets.Elements[index];
            Assign(element, known[index], values.Elements[index]);
        }

        return FlowValue.Unknown;
    }

    /// <summary>A positional record gives its members in the order of its parameters.</summary>
    private void DeconstructRecord(ITupleOperation targets, IOperation source)
    {
        var members = source.Type is { IsRecord: true } type ? Positions(type, targets.Elements.Length) : null;
        for (var index = 0; index < targets.Elements.Length; index++)
        {
            var element = targets.Elements[index] is IDeclarationExpressionOperation one ? one.Expression : targets.Elements[index];
            var value = members is null ? FlowValue.Unknown : Read(FlowValue.Unknown, scope.World.Contracts.Of(members.Value[index]), source);
            Assign(element, value, source);
        }
    }

    private static ImmutableArray<IParameterSymbol>? Positions(ITypeSymbol type, int count) =>
        type.GetMembers("Deconstruct").OfType<IMethodSymbol>().Any(method => method.IsImplicitlyDeclared && method.Parameters.Length == count)
            ? ((INamedTypeSymbol)type).InstanceConstructors.FirstOrDefault(one => one.Parameters.Length == count && !one.IsImplicitlyDeclared)?.Parameters
            : null;
}
