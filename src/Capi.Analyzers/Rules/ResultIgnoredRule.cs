using System.Collections.Immutable;
using Capi.Analyzers.Usage;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI401: a send is not awaited, or its result is ignored.</summary>
/// <remarks><c>_ = await …</c> is an explicit discard and not reported. <c>_ = …</c> without await is reported, because nothing waits for the result.</remarks>
internal sealed class ResultIgnoredRule : UsageRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI401";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Result of a send is ignored",
        "The result of '{0}' is {1}, so a withheld or invalid event goes unnoticed; {2}",
        RuleCategories.Usage);

    /// <summary>Tells the code fix that the await is missing.</summary>
    private static readonly ImmutableDictionary<string, string?> AwaitProperties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacement, "await");

    // A task may be assigned from local to local. The limit also ends cycles in incomplete code.
    private const int MaxLocalHops = 2;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.Invocation];

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        var send = (IInvocationOperation)context.Operation;
        if (!types.IsSendMethod(send.TargetMethod))
            return;

        var resultUse = GetResultUse(send, MaxLocalHops);
        if (resultUse == ResultUse.Used)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            CallLocations.GetMethodNameLocation(send),
            resultUse == ResultUse.NotAwaited ? AwaitProperties : ImmutableDictionary<string, string?>.Empty,
            send.TargetMethod.Name,
            resultUse == ResultUse.NotAwaited ? "not awaited" : "ignored",
            resultUse switch
            {
                ResultUse.NotAwaited => "await the call and check IsAccepted",
                ResultUse.Blocked => "get the result with GetAwaiter().GetResult() and check IsAccepted",
                _ => "check IsAccepted, or discard the result with '_ ='",
            }));
    }

    /// <summary>Walks outwards from the call and determines how its result is used.</summary>
    private static ResultUse GetResultUse(IOperation value, int remainingHops)
    {
        var resultUse = ResultUse.NotAwaited;
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IInvocationOperation { TargetMethod.Name: "AsTask" or "Preserve" or "ConfigureAwait" or "WaitAsync" or "GetAwaiter" } call when call.Instance == value:
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                case IParenthesizedOperation:
                case ITranslatedQueryOperation:
                case IConversionOperation { Type.Name: "Task" }:
                case IInvocationOperation next when next.Instance == value && SendTasks.IsContinuationWithoutResult(next):
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var receiver } } when SendTasks.IsCombination(receiver) || SendTasks.IsCopy(receiver):
                case IInvocationOperation { TargetMethod: { Name: not "WaitAll" } combination } when SendTasks.IsCombination(combination) || SendTasks.IsCopy(combination):
                case IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or ISpreadOperation:
                case IConversionOperation { Type: var converted } when SendTasks.IsSequence(converted):
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } add } when remainingHops > 0:
                    return GetResultUseOfTasks(add, remainingHops - 1);
                case IAwaitOperation:
                case IInvocationOperation { TargetMethod.Name: "GetResult" } wait when wait.Instance == value:
                    resultUse = ResultUse.Ignored;
                    break;
                case IInvocationOperation { TargetMethod.Name: "WaitAll" }:
                case IInvocationOperation { TargetMethod.Name: "Wait" } wait when wait.Instance == value:
                    resultUse = ResultUse.Blocked;
                    break;
                case IExpressionStatementOperation:
                    return resultUse;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return resultUse == ResultUse.NotAwaited ? resultUse : ResultUse.Used;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var task } } when resultUse == ResultUse.NotAwaited && remainingHops > 0:
                    return GetResultUseOfLocal(task, parent, remainingHops - 1);
                case IReturnOperation when SendTasks.FindRunner(parent) is { } runner:
                    return GetResultUse(runner, remainingHops) == ResultUse.Used ? ResultUse.Used : ResultUse.Ignored;
                default:
                    return ResultUse.Used;
            }

            value = parent;
        }

        return ResultUse.Used;
    }

    /// <summary>For a task in a list: the result is ignored if the list is only filled and waited for.</summary>
    private static ResultUse GetResultUseOfTasks(IInvocationOperation add, int remainingHops)
    {
        var resultUses = SendTasks.GetUsesOfList(add).Select(use => GetResultUse(use, remainingHops)).Distinct().ToList();
        return resultUses.Count == 0 || resultUses.Contains(ResultUse.Used) ? ResultUse.Used : ResultUse.Ignored;
    }

    /// <summary>For a task in a local: the result is ignored if every use of the local ignores it.</summary>
    private static ResultUse GetResultUseOfLocal(ILocalSymbol task, IOperation within, int remainingHops)
    {
        var resultUses = LocalReferences.GetReferences(task, within).Select(use => GetResultUse(use, remainingHops)).Distinct().ToList();
        return resultUses.Contains(ResultUse.Used) ? ResultUse.Used : resultUses.Find(resultUse => resultUse != ResultUse.NotAwaited);
    }

    /// <summary>How the result of a send is used.</summary>
    private enum ResultUse
    {
        /// <summary>The call is not awaited.</summary>
        NotAwaited,

        /// <summary>The call is awaited and the result is ignored.</summary>
        Ignored,

        /// <summary>A thread blocks with a method that doesn't return the result.</summary>
        Blocked,

        /// <summary>The result is used, as far as the analysis can tell.</summary>
        Used,
    }
}
