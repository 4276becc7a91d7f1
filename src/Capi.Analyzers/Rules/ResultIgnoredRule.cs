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

    // A task may be handed from one local to another. Half-typed code may hand it round in a circle.
    private const int MaxLocals = 2;

    public override DiagnosticDescriptor Descriptor => Descriptors.ResultIgnored;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        var send = (IInvocationOperation)context.Operation;
        if (!types.IsSend(send.TargetMethod))
            return;

        var fate = Follow(send, MaxLocals);
        if (fate == Fate.Used)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            CallPlaces.Name(send),
            fate == Fate.NotAwaited ? Await : ImmutableDictionary<string, string?>.Empty,
            send.TargetMethod.Name,
            fate == Fate.NotAwaited ? "is not awaited" : "answers, and the answer is thrown away",
            fate switch
            {
                Fate.NotAwaited => "await it and look at IsAccepted",
                Fate.Blocked => "take the answer with GetAwaiter().GetResult() and look at IsAccepted",
                _ => "look at IsAccepted, or write '_ =' where no answer matters",
            }));
    }

    /// <summary>Goes from the call outwards, to what becomes of its answer.</summary>
    private static Fate Follow(IOperation value, int locals)
    {
        var fate = Fate.NotAwaited;
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IInvocationOperation { TargetMethod.Name: "AsTask" or "Preserve" or "ConfigureAwait" or "WaitAsync" or "GetAwaiter" } call when call.Instance == value:
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                case IParenthesizedOperation:
                case IConversionOperation { Type.Name: "Task" }:
                    break;
                case IAwaitOperation:
                case IInvocationOperation { TargetMethod.Name: "GetResult" } wait when wait.Instance == value:
                    fate = Fate.Dropped;
                    break;
                case IInvocationOperation { TargetMethod.Name: "Wait" } wait when wait.Instance == value:
                    fate = Fate.Blocked;
                    break;
                case IExpressionStatementOperation:
                    return fate;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return fate == Fate.NotAwaited ? fate : Fate.Used;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var task } } when fate == Fate.NotAwaited && locals > 0:
                    return FollowUses(task, parent, locals - 1);
                default:
                    return Fate.Used;
            }

            value = parent;
        }

        return Fate.Used;
    }

    /// <summary>A task in a local: its answer is thrown away when every use of the local throws it away.</summary>
    private static Fate FollowUses(ILocalSymbol task, IOperation within, int locals)
    {
        var fates = LocalUses.Of(task, within).Select(use => Follow(use, locals)).Distinct().ToList();
        return fates.Contains(Fate.Used) ? Fate.Used : fates.Find(fate => fate != Fate.NotAwaited);
    }

    /// <summary>What becomes of an answer.</summary>
    private enum Fate
    {
        /// <summary>Nothing waits for it.</summary>
        NotAwaited,

        /// <summary>It is waited for and goes nowhere.</summary>
        Dropped,

        /// <summary>A thread waits for it, with a method that does not tell it.</summary>
        Blocked,

        /// <summary>It goes somewhere, as far as can be seen.</summary>
        Used,
    }
}
