using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds out what code does with the response of an HTTP call.</summary>
internal static class ResultUse
{
    private static readonly HashSet<string> Reads = new(StringComparer.Ordinal) { "ReadAsStringAsync", "ReadAsByteArrayAsync", "ReadAsStreamAsync", "CopyToAsync" };

    /// <summary>True when the code looks at the status or the answer, or hands the response on.</summary>
    public static bool IsExamined(IInvocationOperation send, BodyFacts body)
    {
        IOperation expression = send;
        while (expression.Parent is IAwaitOperation or IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" } or IPropertyReferenceOperation { Property.Name: "Result" } || expression.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } })
            expression = expression.Parent!;
        return expression.Parent switch
        {
            IExpressionStatementOperation => expression is IInvocationOperation { TargetMethod.Name: "ReceiveJson" },
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsExamined(declarator.Symbol, body),
            ISimpleAssignmentOperation { Target: IDiscardOperation } => false,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsExamined(local.Local, body),
            IInvocationOperation { TargetMethod.Name: var name } => name != "Dispose",
            IPropertyReferenceOperation { Property.Name: "Content" } content => IsContentExamined(content, body),
            _ => true,
        };
    }

    private static bool IsExamined(ISymbol response, BodyFacts body) => body.GetReferences(response).Any(reference => reference.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "Content" } content => IsContentExamined(content, body),
        IInvocationOperation { TargetMethod.Name: "Dispose" } => false,
        IUsingOperation => false,
        ISimpleAssignmentOperation assignment when assignment.Target == reference => false,
        _ => true,
    });

    // A text that is only logged or returned tells nobody whether the event was received.
    private static bool IsContentExamined(IOperation content, BodyFacts body)
    {
        if (content.Parent is not IInvocationOperation read || !Reads.Contains(read.TargetMethod.Name))
            return true;

        IOperation expression = read;
        while (expression.Parent is IAwaitOperation or IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" } or IPropertyReferenceOperation { Property.Name: "Result" })
            expression = expression.Parent!;
        return expression.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => body.GetReferences(declarator.Symbol).Any(IsParsed),
            IArgumentOperation { Parent: { } call } => LogCall.Find(call) is null,
            IReturnOperation or IExpressionStatementOperation => false,
            IInterpolationOperation => false,
            _ => true,
        };
    }

    private static bool IsParsed(IOperation text)
    {
        for (var parent = text.Parent; parent is not null and not (IBlockOperation or IReturnOperation); parent = parent.Parent)
        {
            if (parent is IConditionalOperation || (parent is IInvocationOperation call && LogCall.Find(call) is null))
                return true;
            if (LogCall.Find(parent) is not null)
                return false;
        }

        return false;
    }
}
