using System.Collections.Immutable;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>
/// Decides whether data-flow analysis of a method can report anything: the method writes a contract member and has a suspicious
/// source, or it reads a raw value and has a sink. Most methods are skipped without building a control flow graph.
/// </summary>
internal sealed class FlowPrefilter(FlowAnalysisContext context, ISymbol owner)
{
    private readonly IReadOnlyList<ContractMember> _ownMembers = GetContractMembers(context, owner);
    private bool _writesContractMember;
    private bool _hasSource;
    private bool _readsRawValue;
    private bool _hasSink;

    /// <summary>The operation kinds to register for.</summary>
    public static ImmutableArray<OperationKind> OperationKinds { get; } =
    [
        OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.ParameterReference,
        OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Literal, OperationKind.Argument,
        OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment,
        OperationKind.DeconstructionAssignment, OperationKind.RecursivePattern, OperationKind.Return, OperationKind.PropertyInitializer,
    ];

    /// <summary>True when the method needs data-flow analysis.</summary>
    public bool ShouldAnalyze => ((_writesContractMember || _ownMembers.Count > 0) && _hasSource) || (_readsRawValue && _hasSink);

    /// <summary>True when the method sends an event.</summary>
    public bool SendsEvent { get; private set; }

    /// <summary>Records an operation of the method.</summary>
    public void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                VisitInvocation(call);
                break;
            case IObjectCreationOperation creation:
                VisitObjectCreation(creation);
                break;
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: not (null or "") } }:
                _hasSource = true;
                _hasSink |= operation.ConstantValue.Value is string text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
                break;
            case IPropertyReferenceOperation property:
                VisitMemberReference(property, property.Property, property.Instance?.Type);
                _hasSource |= NonDeterministicSources.GetOriginKind(property.Property) is not null || HashFunctions.IsHashFunction(property.Property);
                _hasSink |= Sinks.GetSinkKind(property.Property) is not null;
                VisitComputedMember(property.Property);
                break;
            case IFieldReferenceOperation field:
                VisitMemberReference(field, field.Field, field.Instance?.Type);
                VisitComputedMember(field.Field);
                _hasSource |= field.Field.IsConst || field.Field is { IsStatic: true, IsReadOnly: true };
                break;
            case IParameterReferenceOperation parameter:
                _readsRawValue |= context.ContractMembers.GetMembers(parameter.Parameter).Any(contractMember => contractMember.IsHashed);
                break;
            case IDeconstructionAssignmentOperation { Value.Type: var type }:
                _readsRawValue |= context.ContractMembers.HasContractMembers(type);
                break;
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: false } pattern:
                _readsRawValue |= context.ContractMembers.HasContractMembers(pattern.MatchedType);
                break;
            case IAssignmentOperation { Target: IMemberReferenceOperation target } assignment:
                VisitWrite(context.ContractMembers.GetMembers(target.Member, target.Instance?.Type), assignment.Value);
                break;
            case IReturnOperation { ReturnedValue: { } value }:
                VisitWrite(_ownMembers, value);
                break;
            case IPropertyInitializerOperation { Value: { } value }:
                VisitWrite(_ownMembers, value);
                break;
            case IArgumentOperation argument:
                VisitWrite(context.ContractMembers.GetMembers(argument.Parameter), argument.Value);
                break;
        }
    }

    /// <summary>The contract members that the analyzed getter or initializer provides the value of; usually none.</summary>
    private static IReadOnlyList<ContractMember> GetContractMembers(FlowAnalysisContext context, ISymbol owner)
    {
        var member = owner is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : owner;
        return context.ContractMembers.GetMembers(member, member.ContainingType);
    }

    // A computed property may return a consent, a digest, or a raw value.
    private void VisitComputedMember(ISymbol member)
    {
        var isText = member is IPropertySymbol { Type.SpecialType: SpecialType.System_String };
        if ((isText ? _readsRawValue : _hasSource) || !context.MemberSummaries.CanSummarize(member))
            return;

        _hasSource = true;
        _readsRawValue |= isText;
    }

    private void VisitMemberReference(IOperation reference, ISymbol member, ITypeSymbol? receiverType)
    {
        var contractMembers = context.ContractMembers.GetMembers(member, receiverType);
        if (contractMembers.Count == 0)
            return;

        // A collection is filled through a reference to it, without an assignment.
        var isTarget = reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;
        _writesContractMember |= isTarget || contractMembers.Any(contractMember => contractMember.Value is { IsCollection: true });
        _readsRawValue |= !isTarget && contractMembers.Any(contractMember => contractMember.IsHashed);
    }

    private void VisitWrite(IReadOnlyList<ContractMember> contractMembers, IOperation value)
    {
        if (contractMembers.Count == 0)
            return;

        _writesContractMember = true;
        _hasSink |= contractMembers.Any(contractMember => contractMember.Section is FieldSection.CustomData or FieldSection.Content
            || contractMember.Annotation is AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl);
        while (value is IConversionOperation conversion)
            value = conversion.Operand;

        // Literals are visited on their own, and null is no source.
        if (value is ILiteralOperation or IDefaultValueOperation)
            return;

        // A local, or a name that implies another key than the contract member's, needs the analysis.
        _hasSource |= value switch
        {
            IPropertyReferenceOperation { Property.ContainingType.IsAnonymousType: true } or IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } => true,
            IPropertyReferenceOperation { Property: var property } when FrameworkMethods.IsValuePreserving(property) || IdentifierNames.IsTextOfMailAddress(property) => true,
            IMemberReferenceOperation reference => IsOfOtherKey(contractMembers, reference.Member, reference.Type, reference.Instance),
            IParameterReferenceOperation reference => IsOfOtherKey(contractMembers, reference.Parameter, reference.Type, receiver: null),
            _ => true,
        };
        _hasSource |= GetSymbol(value) is { } source && value.Type is { } type && MinorUnits.IsAmount(source, type);
    }

    private static ISymbol? GetSymbol(IOperation value) => value switch
    {
        IMemberReferenceOperation reference => reference.Member,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    private static bool IsOfOtherKey(IReadOnlyList<ContractMember> contractMembers, ISymbol source, ITypeSymbol? type, IOperation? receiver) =>
        type is not null
        && (HashedNames.IsHashed(source, type, receiver)
            || (contractMembers.Any(contractMember => contractMember.Annotation == AnnotationKind.EventId) && PersonIds.Contains(source, type, receiver))
            || ((KeyNameMatcher.MatchMemberName(source.Name, type) ?? IdentifierNames.FindKey(source, type, receiver)) is { } key
                && contractMembers.All(contractMember => contractMember.Key != key)));

    private void VisitInvocation(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isHelper = context.MethodSummaries.CanSummarize(method);
        _writesContractMember |= isHelper
            && (context.ContainsContractMembers(method.ReturnType)
                || method.Parameters.Any(parameter => context.ContainsContractMembers(parameter.Type))
                || (call.Instance?.Type is { } receiver && context.ContainsContractMembers(receiver))
                || context.MethodSummaries.IsMethodOfBuilder(method));
        _writesContractMember |= ConsentText.IsContextParser(method);
        _readsRawValue |= isHelper && call.Instance?.Type is { } owner && context.ContainsContractMembers(owner);
        _hasSource |= isHelper || HashFunctions.IsHashFunction(method) || NonDeterministicSources.GetOriginKind(method) is not null || FrameworkMethods.IsTextModification(method);
        _hasSink |= isHelper || Sinks.GetSinkKind(method, call.Instance) is not null || method.Parameters.Any(parameter => Sinks.GetSinkKind(method, parameter) is not null);
        SendsEvent |= method.Name == "EnqueueAsync" || IsSendMethod(method);
    }

    private void VisitObjectCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
            return;

        _hasSink |= constructor.Parameters.Any(parameter => Sinks.GetSinkKind(constructor, parameter) is not null);
        _writesContractMember |= context.MethodSummaries.CanSummarize(constructor);
    }

    private static bool IsSendMethod(IMethodSymbol method) =>
        method.Name.StartsWith("Send", StringComparison.Ordinal)
        && method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task
        && WellKnownTypes.IsType(task.TypeArguments[0], "Capi", "EnqueueResult");
}
