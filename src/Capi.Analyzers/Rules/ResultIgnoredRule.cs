using System.Collections.Immutable;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI401: a send is not awaited, or its result is ignored.</summary>
/// <remarks><c>_ = await …</c> is an explicit discard and not reported. <c>_ = …</c> without await is reported, because nothing waits for the result.</remarks>
internal sealed class ResultIgnoredRule : UsageRule
{
    /// <summary>Tells the code fix that the await is missing.</summary>
    private static readonly ImmutableDictionary<string, string?> Await = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacement, "await");

    // A task may be assigned from local to local. The limit also ends cycles in incomplete code.
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
            fate == Fate.NotAwaited ? "not awaited" : "ignored",
            fate switch
            {
                Fate.NotAwaited => "await the call and check IsAccepted",
                Fate.Blocked => "get the result with GetAwaiter().GetResult() and check IsAccepted",
                _ => "check IsAccepted, or discard the result with '_ ='",
            }));
    }

    /// <summary>Walks outwards from the call and determines how its result is used.</summary>
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

    /// <summary>For a task in a local: the result is ignored if every use of the local ignores it.</summary>
    private static Fate FollowUses(ILocalSymbol task, IOperation within, int locals)
    {
        var fates = LocalUses.Of(task, within).Select(use => Follow(use, locals)).Distinct().ToList();
        return fates.Contains(Fate.Used) ? Fate.Used : fates.Find(fate => fate != Fate.NotAwaited);
    }

    /// <summary>How the result of a send is used.</summary>
    private enum Fate
    {
        /// <summary>The call is not awaited.</summary>
        NotAwaited,

        /// <summary>The call is awaited and the result is ignored.</summary>
        Dropped,

        /// <summary>A thread blocks with a method that doesn't return the result.</summary>
        Blocked,

        /// <summary>The result is used, as far as the analysis can tell.</summary>
        Used,
    }
}
