using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI538: nobody looks at Meta's answer.</summary>
internal sealed class AnswerIgnoredRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI538";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender ignores Meta's answer",
        "{0}, so rejected events and expired tokens stay unnoticed and the events are lost; check the status code and retry or report failures",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var send in model.Sends)
        {
            // One mistake: who mends the catch block sees the call in front of it.
            if (FindSwallowing(send.Call) is { } swallowing)
                reporter.Report(this, swallowing.Syntax.GetLocation(), Evidence.Proven, "The catch block swallows every failure");
            else if (!IsFailureThrown(send.Call))
                ReportDropped(model, send, reporter);
        }
    }

    private void ReportDropped(SenderModel model, SendCall send, MigrationReporter reporter)
    {
        foreach (var dropped in ResultUse.FindDropped(send.Call, send.Body, model.Code))
            reporter.Report(this, dropped.Syntax.GetLocation(), Evidence.Proven, "Nothing looks at the status of the response");
    }

    // WebRequest.GetResponse throws for every status that isn't a success.
    private static bool IsFailureThrown(IInvocationOperation send)
    {
        if (send.TargetMethod is not { Name: "GetResponse" or "GetResponseAsync", ContainingType.Name: "HttpWebRequest" or "WebRequest" })
            return false;

        for (IOperation child = send; child.Parent is { } parent; child = parent)
        {
            if (parent is ITryOperation { Catches: { Length: > 0 } catches } attempt && attempt.Body == child)
                return catches.All(one => one.Handler.Descendants().Any(inner => inner is IThrowOperation));
        }

        return true;
    }

    private static ICatchClauseOperation? FindSwallowing(IOperation send)
    {
        for (IOperation child = send; child.Parent is { } parent; child = parent)
        {
            if (parent is ITryOperation { Catches: var catches } attempt && attempt.Body == child)
                return catches.FirstOrDefault(one => one.Handler.Operations.All(statement => statement is IEmptyOperation or IReturnOperation { ReturnedValue: null }) && one.ExceptionType?.Name != "OperationCanceledException" && one.ExceptionType?.Name != "TaskCanceledException");
        }

        return null;
    }
}
