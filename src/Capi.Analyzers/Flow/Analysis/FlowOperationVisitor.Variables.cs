using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Reads of variables and members.
internal sealed partial class FlowOperationVisitor
{
    /// <inheritdoc/>
    public override FlowValue VisitLocalReference(ILocalReferenceOperation operation, object? argument) =>
        EvaluateVariable(operation, operation.Local, operation.Local.Type);

    /// <inheritdoc/>
    public override FlowValue VisitParameterReference(IParameterReferenceOperation operation, object? argument)
    {
        var contractMembers = scope.Context.ContractMembers.GetMembers(operation.Parameter);
        if (scope.IsHelper && MemberSummaryCache.IsExtensionBlock(operation.Parameter.ContainingSymbol))
            return AddMemberOrigins(FlowValue.From(new ValueOrigin(ValueOriginKind.Parameter, graph.OriginalOperation) { ParameterOrdinal = ValueOrigin.ReceiverOrdinal }), contractMembers, operation);

        return contractMembers.Count > 0
            ? AddMemberOrigins(AddMinorUnits(GetVariable(operation.Parameter), operation, operation.Parameter, operation.Parameter.Type), contractMembers, operation)
            : EvaluateVariable(operation, operation.Parameter, operation.Parameter.Type);
    }

    /// <inheritdoc/>
    public override FlowValue VisitFlowCaptureReference(IFlowCaptureReferenceOperation operation, object? argument) =>
        State.Find(StorageLocation.From(operation.Id)) ?? FlowValue.Unknown;

    /// <inheritdoc/>
    public override FlowValue VisitFieldReference(IFieldReferenceOperation operation, object? argument)
    {
        Evaluate(operation.Instance);
        if (IsStaticReadOnlyLiteral(operation.Field) || IsIPAddressConstant(operation.Field))
            return FlowValue.From(new ValueOrigin(ValueOriginKind.Constant, operation));

        return EvaluateMember(operation, operation.Field, operation.Instance, operation.Field.Type);
    }

    /// <inheritdoc/>
    public override FlowValue VisitPropertyReference(IPropertyReferenceOperation operation, object? argument)
    {
        var instance = Evaluate(operation.Instance);
        foreach (var index in operation.Arguments)
            Evaluate(index.Value);

        if (NonDeterministicSources.GetOriginKind(operation.Property) is { } kind)
            return FlowValue.From(new ValueOrigin(kind, operation));
        if (HashFunctions.IsHashFunction(operation.Property))
            return FlowValue.From(new ValueOrigin(ValueOriginKind.Hash, operation));
        if (operation.Property.IsIndexer)
            return EvaluateEntry(operation, ResolveCapture(operation.Instance), instance, operation.Arguments);
        if (IdentifierNames.IsTextOfMailAddress(operation.Property))
            return instance;
        if (FrameworkMethods.IsValuePreserving(operation.Property) && !instance.Origins.IsEmpty)
            return instance;

        return EvaluateMember(operation, operation.Property, operation.Instance, operation.Property.Type);
    }

    // In incomplete code the compiler creates locals without a name.
    private FlowValue EvaluateVariable(IOperation reference, ISymbol variable, ITypeSymbol type) => string.IsNullOrEmpty(variable.Name)
        ? GetVariable(variable)
        : AddOriginsFromName(AddMinorUnits(GetVariable(variable), reference, variable, type), reference, variable, type, receiver: null);

    private FlowValue GetVariable(ISymbol variable) =>
        scope.IsWrittenByClosure(variable) ? FlowValue.Unknown : State.Find(StorageLocation.From(variable)) ?? FlowValue.Unknown;

    /// <summary>Adds what the name of a variable or member implies. What is known to flow into it outweighs the name.</summary>
    private static FlowValue AddOriginsFromName(FlowValue value, IOperation reference, ISymbol variable, ITypeSymbol type, IOperation? receiver)
    {
        if (value.IsPartial && !value.Origins.Any(origin => origin.IsRawIdentifier || origin.Kind is ValueOriginKind.Hash or ValueOriginKind.Parameter))
        {
            if (HashedNames.IsHashed(variable, type, receiver))
                return value.With(new ValueOrigin(ValueOriginKind.Hash, reference) { Member = variable });
            if (IdentifierNames.FindKey(variable, type, receiver) is { } identifier)
                value = value.With(new ValueOrigin(ValueOriginKind.Identifier, reference) { Key = identifier, Member = variable });
            else if (PersonIds.Contains(variable, type, receiver) && !value.HasOrigin(ValueOriginKind.PersonId))
                value = value.With(new ValueOrigin(ValueOriginKind.PersonId, reference) { Member = variable });
        }

        return AddKeyFromName(value, reference, KeyNameMatcher.MatchMemberName(variable.Name, type));
    }

    private static FlowValue AddMinorUnits(FlowValue value, IOperation reference, ISymbol variable, ITypeSymbol type) =>
        !value.HasOrigin(ValueOriginKind.MinorUnits) && MinorUnits.IsAmount(variable, type) ? value.With(new ValueOrigin(ValueOriginKind.MinorUnits, reference)) : value;

    /// <summary>Adds the key that a variable's or member's name implies, unless the value already has one.</summary>
    private static FlowValue AddKeyFromName(FlowValue value, IOperation reference, string? key)
    {
        if (key is null)
            return value;
        if (value.Origins.All(origin => origin.Kind is not (ValueOriginKind.Key or ValueOriginKind.Lambda)))
            return value.With(new ValueOrigin(ValueOriginKind.Key, reference) { Key = key });

        // Two names imply different keys: which one is right is unknown.
        return value.Where(origin => origin.Kind != ValueOriginKind.Key || origin.Key == key);
    }

    private FlowValue EvaluateMember(IOperation reference, ISymbol member, IOperation? instance, ITypeSymbol type)
    {
        var stored = StorageLocation.From(instance, member) is { } location ? State.Find(location) : null;
        var contractMembers = scope.Context.ContractMembers.GetMembers(member, instance?.Type);
        var value = stored ?? (instance is not null && GetTupleIndex(member) is >= 0 and var index ? GetTupleElement(GetValue(instance), index) : scope.AnonymousMembers.TryGetValue(member, out var anonymous) ? anonymous : EvaluateComputedMember(reference, member, instance));
        value = AddMinorUnits(value, reference, member, type);
        return contractMembers.Count > 0
            ? AddMemberOrigins(value, contractMembers, reference)
            : AddOriginsFromName(value, reference, member, type, ResolveCapture(instance));
    }

    /// <summary>The value of a computed property or of an initialized read-only member, as of this reference.</summary>
    private FlowValue EvaluateComputedMember(IOperation reference, ISymbol member, IOperation? instance)
    {
        if (scope.GetMemberValue(member) is not { } value)
            return FlowValue.Unknown;

        var receiver = instance is null ? FlowValue.Unknown : GetValue(instance);
        return FlowValue.From(
            value.Origins.SelectMany(origin => origin.Kind != ValueOriginKind.Parameter
                ? [origin with { EntryOperation = reference }]
                : MapArgument(origin, receiver, origin.ModifiedBy ?? reference).Origins),
            value.IsPartial || (value.HasOrigin(ValueOriginKind.Parameter) && receiver.IsPartial));
    }

    /// <summary>The value of a member that a pattern or deconstruction reads: what its annotations imply, otherwise what its name implies.</summary>
    private static FlowValue EvaluateSubvalue(IReadOnlyList<ContractMember> contractMembers, IOperation reference, ISymbol member, ITypeSymbol type) =>
        contractMembers.Count > 0
            ? AddMemberOrigins(FlowValue.Unknown, contractMembers, reference)
            : AddOriginsFromName(FlowValue.Unknown, reference, member, type, receiver: null);

    /// <summary>Adds what reading a contract member implies: its key, and that a hashed member contains a raw value.</summary>
    private static FlowValue AddMemberOrigins(FlowValue value, IReadOnlyList<ContractMember> contractMembers, IOperation reference)
    {
        foreach (var contractMember in contractMembers)
        {
            if (contractMember.Section != FieldSection.UserData || contractMember.Value is null or { Kind: ScalarKind.Digest })
                continue;
            if (contractMember.IsHashed)
                value = value.With(new ValueOrigin(ValueOriginKind.Raw, reference) { Key = contractMember.Key, Member = contractMember.Symbol });
            if (!value.HasOrigin(ValueOriginKind.Key))
                value = value.With(new ValueOrigin(ValueOriginKind.Key, reference) { Key = contractMember.Key });
        }

        return value;
    }

    /// <summary>A cookie or header looked up by its name, or an element of a list.</summary>
    private static FlowValue EvaluateEntry(IOperation reference, IOperation? receiver, FlowValue instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var index = arguments.FirstOrDefault()?.Value;
        if (KeyNameMatcher.MatchEntryName(index?.ConstantValue is { HasValue: true, Value: string name } ? name : null) is { } key)
            return FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.Key, reference) { Key = key });

        if (NamedEntries.FindName(reference, receiver) is { } entry && EvaluateNamedEntry(reference, entry) is { IsPartial: true, Origins.IsEmpty: false } named)
            return named;

        // Entries under different keys are unrelated. The elements of a list are of one kind; a character of a string has no origin.
        return index?.Type?.SpecialType == SpecialType.System_Int32 && reference.Type?.SpecialType != SpecialType.System_Char ? instance : FlowValue.Unknown;
    }

    /// <summary>What the name of a form field, claim or column implies.</summary>
    private static FlowValue EvaluateNamedEntry(IOperation reference, string name)
    {
        var output = (reference as IInvocationOperation)?.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out);
        if (!NamedEntries.CanContainText(output?.Value.Type ?? reference.Type))
            return FlowValue.Unknown;
        if (PersonIds.IsClaim(name))
            return FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.PersonId, reference) { Name = name });
        if (IdentifierNames.FindKeyOfEntry(name) is not { } key)
            return FlowValue.Unknown;

        var value = FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.Identifier, reference) { Key = key, Name = name });
        return key.Length == 0 ? value : value.With(new ValueOrigin(ValueOriginKind.Key, reference) { Key = key });
    }

    // IPAddress.Loopback and Any: addresses that identify no visitor.
    private static bool IsIPAddressConstant(IFieldSymbol field) => field is { IsStatic: true, IsReadOnly: true } && WellKnownTypes.IsType(field.ContainingType, "System.Net", "IPAddress");

    /// <summary>True for a static readonly field initialized with a literal; it counts as a constant.</summary>
    private bool IsStaticReadOnlyLiteral(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences.Length: 1 }
        && field.DeclaringSyntaxReferences[0].GetSyntax(scope.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
        && literal.Token.Value is not (null or "");
}
