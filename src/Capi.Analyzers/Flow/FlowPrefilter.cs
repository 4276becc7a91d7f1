using System.Collections.Immutable;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>
/// Decides whether data-flow analysis of a method can report anything: the method writes a contract member and has a suspicious
/// source, or it reads a raw value and has a sink. Most methods are skipped without building a control flow graph.
/// </summary>
/// <remarks>Most methods use no contract, so sources and sinks are searched for only in those that do.</remarks>
internal sealed class FlowPrefilter(FlowAnalysisContext context, ISymbol owner)
{
    private readonly IReadOnlyList<ContractMember> _ownMembers = GetContractMembers(context, owner);
    private bool _writesContractMember;
    private bool _readsRawValue;

    /// <summary>True when the method sends an event; known only if it needs data-flow analysis.</summary>
    public bool SendsEvent { get; private set; }

    /// <summary>True when the method needs data-flow analysis.</summary>
    /// <param name="blocks">The operation blocks of the method.</param>
    public bool ShouldAnalyze(ImmutableArray<IOperation> blocks)
    {
        _writesContractMember = _ownMembers.Count > 0;
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (_writesContractMember && _readsRawValue)
                    break;
                VisitContractUse(operation);
            }
        }

        if (!_writesContractMember && !_readsRawValue)
            return false;

        var finder = new SourceAndSinkFinder(context, _ownMembers);
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (!NeedsAnalysis(finder))
                    finder.Visit(operation);
                else if (finder.SendsEvent)
                    break;
                else if (operation.Kind == OperationKind.Invocation)
                    finder.VisitSend((IInvocationOperation)operation);
            }
        }

        SendsEvent = finder.SendsEvent;
        return NeedsAnalysis(finder);
    }

    private bool NeedsAnalysis(SourceAndSinkFinder finder) => (_writesContractMember && finder.HasSource) || (_readsRawValue && finder.HasSink);

    /// <summary>The contract members that the analyzed getter or initializer provides the value of; usually none.</summary>
    private static IReadOnlyList<ContractMember> GetContractMembers(FlowAnalysisContext context, ISymbol owner)
    {
        var member = owner is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : owner;
        return context.ContractMembers.GetMembers(member, member.ContainingType);
    }

    private void VisitContractUse(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.PropertyReference:
                var property = (IPropertyReferenceOperation)operation;
                VisitMemberReference(property, property.Property, property.Instance?.Type);
                _readsRawValue |= context.MemberSummaries.IsComputedText(property.Property);
                break;
            case OperationKind.FieldReference:
                var field = (IFieldReferenceOperation)operation;
                VisitMemberReference(field, field.Field, field.Instance?.Type);
                break;
            case OperationKind.ParameterReference:
                _readsRawValue |= IsAnyHashed(context.ContractMembers.GetMembers(((IParameterReferenceOperation)operation).Parameter));
                break;
            case OperationKind.Invocation:
                VisitInvocation((IInvocationOperation)operation);
                break;
            case OperationKind.ObjectCreation when ((IObjectCreationOperation)operation).Constructor is { } constructor:
                _writesContractMember |= context.MethodSummaries.CanSummarize(constructor) || SetsContractMember(constructor);
                break;
            case OperationKind.DeconstructionAssignment:
                _readsRawValue |= context.ContractMembers.HasContractMembers(((IDeconstructionAssignmentOperation)operation).Value.Type);
                break;
            case OperationKind.RecursivePattern when operation is IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: false } pattern:
                _readsRawValue |= context.ContractMembers.HasContractMembers(pattern.MatchedType);
                break;
        }
    }

    private void VisitMemberReference(IOperation reference, ISymbol member, ITypeSymbol? receiverType)
    {
        var contractMembers = context.ContractMembers.GetMembers(member, receiverType);
        if (contractMembers.Count == 0)
            return;

        // A collection is filled through a reference to it, without an assignment.
        var isTarget = (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference) || (reference is IMemberReferenceOperation selected && MappingMethods.IsSelectedMember(selected));
        _writesContractMember |= isTarget || IsAnyCollection(contractMembers);
        _readsRawValue |= !isTarget && IsAnyHashed(contractMembers);
    }

    private void VisitInvocation(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        _writesContractMember |= ConsentText.IsContextParser(method) || (method.MethodKind == MethodKind.Constructor && SetsContractMember(method));
        if (!context.MethodSummaries.CanSummarize(method))
            return;

        var isCalledOnContract = call.Instance?.Type is { } receiver && context.ContainsContractMembers(receiver);
        _readsRawValue |= isCalledOnContract;
        _writesContractMember |= isCalledOnContract || context.MethodSummaries.MayBuildContract(method);
    }

    private bool SetsContractMember(IMethodSymbol constructor)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (context.ContractMembers.GetMembers(parameter).Count > 0)
                return true;
        }

        return false;
    }

    private static bool IsAnyCollection(IReadOnlyList<ContractMember> contractMembers)
    {
        for (var index = 0; index < contractMembers.Count; index++)
        {
            if (contractMembers[index].Value is { IsCollection: true })
                return true;
        }

        return false;
    }

    private static bool IsAnyHashed(IReadOnlyList<ContractMember> contractMembers)
    {
        for (var index = 0; index < contractMembers.Count; index++)
        {
            if (contractMembers[index].IsHashed)
                return true;
        }

        return false;
    }
}
