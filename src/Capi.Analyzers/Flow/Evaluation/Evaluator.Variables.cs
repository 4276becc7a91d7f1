using System.Collections.Immutable;
using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// Reads of variables and members.
internal sealed partial class Evaluator
{
    /// <inheritdoc/>
    public override FlowValue VisitLocalReference(ILocalReferenceOperation operation, object? argument) =>
        EvaluateVariable(operation, operation.Local, operation.Local.Type);

    /// <inheritdoc/>
    public override FlowValue VisitParameterReference(IParameterReferenceOperation operation, object? argument)
    {
        var value = EvaluateVariable(operation, operation.Parameter, operation.Parameter.Type);
        return AddMemberOrigins(value, scope.World.Contracts.Of(operation.Parameter), operation);
    }

    /// <inheritdoc/>
    public override FlowValue VisitFlowCaptureReference(IFlowCaptureReferenceOperation operation, object? argument) =>
        State.Find(Place.Of(operation.Id)) ?? FlowValue.Unknown;

    /// <inheritdoc/>
    public override FlowValue VisitFieldReference(IFieldReferenceOperation operation, object? argument)
    {
        Evaluate(operation.Instance);
        if (IsStaticReadOnlyLiteral(operation.Field) || IsIPAddressConstant(operation.Field))
            return FlowValue.Of(new Fact(FactKind.Constant, operation));

        return EvaluateMember(operation, operation.Field, operation.Instance, operation.Field.Type);
    }

    /// <inheritdoc/>
    public override FlowValue VisitPropertyReference(IPropertyReferenceOperation operation, object? argument)
    {
        var instance = Evaluate(operation.Instance);
        foreach (var index in operation.Arguments)
            Evaluate(index.Value);

        if (Inventions.Of(operation.Property) is { } kind)
            return FlowValue.Of(new Fact(kind, operation));
        if (Hashers.Is(operation.Property))
            return FlowValue.Of(new Fact(FactKind.Hash, operation));
        if (operation.Property.IsIndexer)
            return EvaluateEntry(operation, instance, operation.Arguments);
        if (TextMethods.IsKept(operation.Property) && !instance.Facts.IsEmpty)
            return instance;

        return EvaluateMember(operation, operation.Property, operation.Instance, operation.Property.Type);
    }

    private FlowValue EvaluateVariable(IOperation reference, ISymbol variable, ITypeSymbol type) =>
        AddKeyFromName(scope.IsShared(variable) ? FlowValue.Unknown : State.Find(Place.Of(variable)) ?? FlowValue.Unknown, reference, SaidKeys.Of(variable.Name, type));

    /// <summary>Adds the key that a variable's or member's name implies, unless the value already has one.</summary>
    private static FlowValue AddKeyFromName(FlowValue value, IOperation reference, string? key)
    {
        if (key is null)
            return value;
        if (value.Facts.All(fact => fact.Kind is not (FactKind.Key or FactKind.Function)))
            return value.With(new Fact(FactKind.Key, reference) { Key = key });

        // Two names imply different keys: which one is right is unknown.
        return value.Only(fact => fact.Kind != FactKind.Key || fact.Key == key);
    }

    private FlowValue EvaluateMember(IOperation reference, ISymbol member, IOperation? instance, ITypeSymbol type)
    {
        var stored = Place.Of(instance, member) is { } place ? State.Find(place) : null;
        var slots = scope.World.Contracts.Of(member, instance?.Type);
        var value = AddKeyFromName(stored ?? FlowValue.Unknown, reference, slots.Count > 0 ? null : SaidKeys.Of(member.Name, type));
        return AddMemberOrigins(value, slots, reference);
    }

    /// <summary>Adds what reading a contract member implies: its key, and that a hashed member contains a raw value.</summary>
    private static FlowValue AddMemberOrigins(FlowValue value, IReadOnlyList<Slot> slots, IOperation reference)
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

    /// <summary>A cookie or header looked up by its name, or an element of a list.</summary>
    private static FlowValue EvaluateEntry(IOperation reference, FlowValue instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var index = arguments.FirstOrDefault()?.Value;
        if (SaidKeys.OfEntry(index?.ConstantValue is { HasValue: true, Value: string name } ? name : null) is { } key)
            return FlowValue.PartlyOf(new Fact(FactKind.Key, reference) { Key = key });

        // Entries under different keys are unrelated. The elements of a list are of one kind; a character of a string has no origin.
        return index?.Type?.SpecialType == SpecialType.System_Int32 && reference.Type?.SpecialType != SpecialType.System_Char ? instance : FlowValue.Unknown;
    }

    // IPAddress.Loopback and Any: addresses that identify no visitor.
    private static bool IsIPAddressConstant(IFieldSymbol field) => field is { IsStatic: true, IsReadOnly: true } && WellKnownTypes.Is(field.ContainingType, "System.Net", "IPAddress");

    /// <summary>True for a static readonly field initialized with a literal; it counts as a constant.</summary>
    private bool IsStaticReadOnlyLiteral(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences.Length: 1 }
        && field.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
        && literal.Token.Value is not (null or "");
}
