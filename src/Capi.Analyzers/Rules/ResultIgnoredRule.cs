using System.Collections.Immutable;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI401: a send is not awaited, or its answer is dropped without a word.</summary>
/// <remarks><c>_ = await …</c> is such a word. Without the await nothing waits for the answer, so there it is none.</remarks>
internal sealed class ResultIgnoredRule : UsageRule
{
    /// <summary>What a code fix may write: the await, which a call in the middle of an asynchronous method lacks.</summary>
    private static readonly ImmutableDictionary<string, string?> Await = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacement, "await");

    public override DiagnosticDescriptor Descriptor => Descriptors.ResultIgnored;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        var send = (IInvocationOperation)context.Operation;
        if (!types.IsSend(send.TargetMethod))
            return;

        var (isIgnored, isAwaited) = Follow(send);
        if (!isIgnored)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            CallPlaces.Name(send),
            isAwaited ? ImmutableDictionary<string, string?>.Empty : Await,
            send.TargetMethod.Name,
            isAwaited ? "answers, and the answer is thrown away" : "is not awaited",
            isAwaited ? "look at IsAccepted, or write '_ =' where no answer matters" : "await it and look at IsAccepted"));
    }

    /// <summary>Goes from the call outwards, to what becomes of its answer.</summary>
    private static (bool IsIgnored, bool IsAwaited) Follow(IOperation value)
    {
        var isAwaited = false;
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IInvocationOperation { TargetMethod.Name: "AsTask" or "Preserve" or "ConfigureAwait" or "GetAwaiter" } call when call.Instance == value:
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                case IParenthesizedOperation:
                    break;
                case IAwaitOperation:
                case IInvocationOperation { TargetMethod.Name: "GetResult" } wait when wait.Instance == value:
                    isAwaited = true;
                    break;
                case IExpressionStatementOperation:
                    return (true, isAwaited);
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return (!isAwaited, isAwaited);
                default:
                    return (false, isAwaited);
            }

            value = parent;
        }

        return (false, isAwaited);
    }
}
