using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// What variables and members hold.
internal sealed partial class Evaluator
{
    private FlowValue OfVariable(IOperation reference, ISymbol variable, ITypeSymbol type) =>
        Named(scope.IsShared(variable) ? FlowValue.Unknown : State.Find(Place.Of(variable)) ?? FlowValue.Unknown, reference, SaidKeys.Of(variable.Name, type));

    private FlowValue OfParameter(IParameterReferenceOperation reference)
    {
        var value = OfVariable(reference, reference.Parameter, reference.Parameter.Type);
        return Read(value, scope.World.Contracts.Of(reference.Parameter), reference);
    }

    /// <summary>A name tells the key only while the value's own origin tells none.</summary>
    private static FlowValue Named(FlowValue value, IOperation reference, string? key)
    {
        if (key is null)
            return value;
        if (value.Facts.All(fact => fact.Kind is not (FactKind.Key or FactKind.Function)))
            return value.With(new Fact(FactKind.Key, reference) { Key = key });

        // Two names that disagree: who is right can't be known.
        return value.Only(fact => fact.Kind != FactKind.Key || fact.Key == key);
    }

    private FlowValue OfField(IFieldReferenceOperation reference)
    {
        Evaluate(reference.Instance);
        if (IsWrittenOnce(reference.Field) || IsAddress(reference.Field))
            return FlowValue.Of(new Fact(FactKind.Constant, reference));

        return OfMember(reference, reference.Field, reference.Instance, reference.Field.Type);
    }

    private FlowValue OfProperty(IPropertyReferenceOperation reference)
    {
        var instance = Evaluate(reference.Instance);
        foreach (var argument in reference.Arguments)
            Evaluate(argument.Value);

        if (Inventions.Of(reference.Property) is { } kind)
            return FlowValue.Of(new Fact(kind, reference));
        if (Hashers.Is(reference.Property))
            return FlowValue.Of(new Fact(FactKind.Hash, reference));
        if (reference.Property.IsIndexer)
            return OfEntry(reference, instance, reference.Arguments);
        if (TextMethods.IsKept(reference.Property) && !instance.Facts.IsEmpty)
            return instance;

        return OfMember(reference, reference.Property, reference.Instance, reference.Property.Type);
    }

    private FlowValue OfMember(IOperation reference, ISymbol member, IOperation? instance, ITypeSymbol type)
    {
        var stored = Place.Of(instance, member) is { } place ? State.Find(place) : null;
        var slots = scope.World.Contracts.Of(member, instance?.Type);
        var value = Named(stored ?? FlowValue.Unknown, reference, slots.Count > 0 ? null : SaidKeys.Of(member.Name, type));
        return Read(value, slots, reference);
    }

    /// <summary>What reading a slot tells: which key it is, and that it is raw.</summary>
    private static FlowValue Read(FlowValue value, IReadOnlyList<Slot> slots, IOperation reference)
    {
        foreach (var slot in slots)
        {
            if (slot.Section != Reading.FieldSection.UserData || slot.Value is null or { Kind: Reading.ScalarKind.Digest })
                continue;
            if (slot.IsHashed)
                value = value.With(new Fact(FactKind.Raw, reference) { Member = slot.Member });
            if (!value.Has(FactKind.Key))
                value = value.With(new Fact(FactKind.Key, reference) { Key = slot.Key });
        }

        return value;
    }

    /// <summary>A cookie or header by its name, or an element of a list.</summary>
    private static FlowValue OfEntry(IOperation reference, FlowValue instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var index = arguments.FirstOrDefault()?.Value;
        if (SaidKeys.OfEntry(index?.ConstantValue is { HasValue: true, Value: string name } ? name : null) is { } key)
            return FlowValue.PartlyOf(new Fact(FactKind.Key, reference) { Key = key });

        // What lies under one key is not what lies under another. The elements of a list are of one kind; a letter of a text says nothing.
        return index?.Type?.SpecialType == SpecialType.System_Int32 && reference.Type?.SpecialType != SpecialType.System_Char ? instance : FlowValue.Unknown;
    }

    // Loopback, Any: addresses, and nobody's.
    private static bool IsAddress(IFieldSymbol field) => field is { IsStatic: true, IsReadOnly: true } && WellKnownTypes.Is(field.ContainingType, "System.Net", "IPAddress");

    /// <summary>True for a static readonly field with a literal, which is a constant by another name.</summary>
    private bool IsWrittenOnce(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences.Length: 1 }
        && field.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
        && literal.Token.Value is not (null or "");
}
