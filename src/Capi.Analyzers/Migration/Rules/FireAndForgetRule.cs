using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI539: nobody waits for the send.</summary>
internal sealed class FireAndForgetRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI539";

    private const int MaxLevels = 3;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written send isn't awaited",
        "Nobody waits for this send, so its failure is lost, the end of the process loses the event, and it may use services of a request that is over; await it, or hand it to a queue",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var visited = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var send in model.Sends)
            Follow(model, send.Call, 0, visited, reporter);
    }

    private void Follow(SenderModel model, IOperation call, int level, HashSet<ISymbol> visited, MigrationReporter reporter)
    {
        if (FindForgotten(call) is { } forgotten)
        {
            reporter.Report(this, forgotten.Syntax.GetLocation(), Evidence.Proven);
            return;
        }

        if (model.Code.GetEnclosingMember(call) is not IMethodSymbol method || level >= MaxLevels || !visited.Add(method))
            return;
        if (method is { IsAsync: true, ReturnsVoid: true } && !method.Parameters.Any(parameter => parameter.Name == "e"))
            reporter.Report(this, method.Locations[0], Evidence.Proven);
        foreach (var caller in model.Code.FindCalls(method))
            Follow(model, caller, level + 1, visited, reporter);
    }

    /// <summary>The statement that drops the task; null when something waits for it.</summary>
    private static IOperation? FindForgotten(IOperation call)
    {
        if (call.Type is not { Name: "Task" or "ValueTask" })
            return null;

        IOperation expression = call;
        while (expression.Parent is IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "ContinueWith" } or IParenthesizedOperation)
            expression = expression.Parent!;
        switch (expression.Parent)
        {
            case IExpressionStatementOperation { Parent: not IAnonymousFunctionOperation } statement:
                return IsInRunLambda(statement) is { } run && FindForgotten(run) is { } outer ? outer : statement;
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard:
                return discard;
            default:
                // Task.Run(() => SendAsync()): the task of Run counts.
                return IsInRunLambda(expression) is { } started ? FindForgotten(started) : null;
        }
    }

    private static IOperation? IsInRunLambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation function)
            {
                var holder = function.Parent is IDelegateCreationOperation creation ? creation.Parent : function.Parent;
                return holder is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" } } run } ? run : null;
            }
        }

        return null;
    }
}
