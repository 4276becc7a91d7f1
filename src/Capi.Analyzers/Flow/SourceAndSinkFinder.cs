using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>Finds out whether a method that uses a contract has a suspicious source of a value, and a sink.</summary>
/// <param name="context">The state of the compilation.</param>
/// <param name="ownMembers">The contract members that the method or initializer itself provides the value of; usually none.</param>
internal sealed class SourceAndSinkFinder(FlowAnalysisContext context, IReadOnlyList<ContractMember> ownMembers)
{
    /// <summary>True when a contract member may get a value that a rule reports.</summary>
    public bool HasSource { get; private set; }

    /// <summary>True when a value may reach a log, a URL or another output.</summary>
    public bool HasSink { get; private set; }

    /// <summary>True when the method sends an event.</summary>
    public bool SendsEvent { get; private set; }

    /// <summary>Records an operation of the method.</summary>
    public void Visit(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Invocation:
                VisitInvocation((IInvocationOperation)operation);
                break;
            case OperationKind.ObjectCreation when !HasSink && ((IObjectCreationOperation)operation).Constructor is { } constructor:
                HasSink = HasSinkParameter(constructor);
                break;
            case OperationKind.Literal when operation.ConstantValue is { HasValue: true, Value: not (null or "") and var constant }:
                HasSource = true;
                HasSink |= constant is string text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
                break;
            case OperationKind.PropertyReference:
                var property = ((IPropertyReferenceOperation)operation).Property;
                HasSource = HasSource || NonDeterministicSources.GetOriginKind(property) is not null || HashFunctions.IsHashFunction(property) || context.MemberSummaries.CanSummarize(property);
                HasSink = HasSink || Sinks.GetSinkKind(property) is not null;
                break;
            case OperationKind.FieldReference when !HasSource:
                var field = ((IFieldReferenceOperation)operation).Field;
                HasSource = field.IsConst || field is { IsStatic: true, IsReadOnly: true } || context.MemberSummaries.CanSummarize(field);
                break;
            case OperationKind.Return or OperationKind.YieldReturn when operation is IReturnOperation { ReturnedValue: { } value }:
                VisitWrite(ownMembers, value);
                break;
            case OperationKind.PropertyInitializer:
                VisitWrite(ownMembers, ((IPropertyInitializerOperation)operation).Value);
                break;
            case OperationKind.Argument:
                var argument = (IArgumentOperation)operation;
                VisitWrite(context.ContractMembers.GetMembers(argument.Parameter), argument.Value);
                break;
            default:
                if (operation is IAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
                    VisitWrite(context.ContractMembers.GetMembers(target.Member, target.Instance?.Type), assignment.Value);
                break;
        }
    }

    /// <summary>Records only whether a call sends an event.</summary>
    public void VisitSend(IInvocationOperation call) => SendsEvent |= call.TargetMethod.Name == "EnqueueAsync" || IsSendMethod(call.TargetMethod);

    private static bool HasSinkParameter(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Sinks.GetSinkKind(method, parameter) is not null)
                return true;
        }

        return false;
    }

    private void VisitInvocation(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        VisitSend(call);
        if (HasSource && HasSink)
            return;

        var isHelper = context.MethodSummaries.CanSummarize(method) || MappingMethods.IsMapping(method);
        HasSource |= isHelper || HashFunctions.IsHashFunction(method) || NonDeterministicSources.GetOriginKind(method) is not null || FrameworkMethods.IsTextModification(method);
        HasSink |= isHelper || Sinks.GetSinkKind(method, call.Instance) is not null || HasSinkParameter(method);
    }

    private void VisitWrite(IReadOnlyList<ContractMember> contractMembers, IOperation value)
    {
        if (contractMembers.Count == 0)
            return;

        HasSink |= contractMembers.Any(contractMember => contractMember.Section is FieldSection.CustomData or FieldSection.Content
            || contractMember.Annotation is AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl);
        while (value is IConversionOperation conversion)
            value = conversion.Operand;

        // Literals are visited on their own, and null is no source.
        if (value is ILiteralOperation or IDefaultValueOperation)
            return;

        // A local, or a name that implies another key than the contract member's, needs the analysis.
        HasSource = HasSource || value switch
        {
            IPropertyReferenceOperation { Property.ContainingType.IsAnonymousType: true } or IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } => true,
            IPropertyReferenceOperation { Property: var property } when FrameworkMethods.IsValuePreserving(property) || IdentifierNames.IsTextOfMailAddress(property) => true,
            IMemberReferenceOperation reference => IsOfOtherKey(contractMembers, reference.Member, reference.Type, reference.Instance),
            IParameterReferenceOperation reference => IsOfOtherKey(contractMembers, reference.Parameter, reference.Type, receiver: null),
            _ => true,
        };
        HasSource = HasSource || (GetSymbol(value) is { } source && value.Type is { } type && MinorUnits.IsAmount(source, type));
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

    private static bool IsSendMethod(IMethodSymbol method) =>
        method.Name.StartsWith("Send", StringComparison.Ordinal)
        && method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task
        && WellKnownTypes.IsType(task.TypeArguments[0], "Capi", "EnqueueResult");
}
