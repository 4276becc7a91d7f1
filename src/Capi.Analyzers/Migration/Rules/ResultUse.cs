using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds out what code does with the response of an HTTP call.</summary>
internal static class ResultUse
{
    private const int MaxLevels = 3;

    private static readonly HashSet<string> Reads = new(StringComparer.Ordinal) { "ReadAsStringAsync", "ReadAsByteArrayAsync", "ReadAsStreamAsync", "CopyToAsync" };

    private enum Use
    {
        Dropped,
        Returned,
        Examined,
    }

    /// <summary>The calls after which nobody looks at the status or the answer: the send itself, or a call of the method that returns its response.</summary>
    public static IReadOnlyList<IOperation> FindDropped(IInvocationOperation send, BodyFacts body, CodeIndex code) => FindDropped(send, body, code, level: 0);

    private static IReadOnlyList<IOperation> FindDropped(IOperation call, BodyFacts body, CodeIndex code, int level) => FindUse(call, body) switch
    {
        Use.Dropped => [call],
        Use.Returned when level < MaxLevels && code.GetEnclosingMember(call) is IMethodSymbol { ReturnType: var type } method && IsResponse(type) =>
            [.. code.FindCalls(method).SelectMany(caller => FindDropped(caller, code.GetFacts(caller), code, level + 1))],
        _ => [],
    };

    // A method that returns more than the response has looked at it.
    private static bool IsResponse(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } => IsResponse(result),
        { Name: "HttpResponseMessage" or "RestResponse" or "IRestResponse" or "IFlurlResponse" } => true,
        _ => false,
    };

    private static Use FindUse(IOperation call, BodyFacts body)
    {
        var expression = call;
        while (expression.Parent is IAwaitOperation or IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" } or IPropertyReferenceOperation { Property.Name: "Result" } || expression.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } })
            expression = expression.Parent!;
        return expression.Parent switch
        {
            IExpressionStatementOperation => expression is IInvocationOperation { TargetMethod.Name: "ReceiveJson" } ? Use.Examined : Use.Dropped,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => FindUse(declarator.Symbol, body),
            ISimpleAssignmentOperation { Target: IDiscardOperation } => Use.Dropped,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => FindUse(local.Local, body),
            IInvocationOperation { TargetMethod.Name: var name } => name != "Dispose" ? Use.Examined : Use.Dropped,
            IPropertyReferenceOperation { Property.Name: "Content" } content => IsContentExamined(content, body) ? Use.Examined : Use.Dropped,
            IReturnOperation => Use.Returned,
            _ => Use.Examined,
        };
    }

    private static Use FindUse(ISymbol response, BodyFacts body) => body.GetReferences(response).Select(reference => reference.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "Content" } content => IsContentExamined(content, body) ? Use.Examined : Use.Dropped,
        IInvocationOperation { TargetMethod.Name: "Dispose" } => Use.Dropped,
        IUsingOperation => Use.Dropped,
        IReturnOperation => Use.Returned,
        ISimpleAssignmentOperation assignment when assignment.Target == reference => Use.Dropped,
        _ => Use.Examined,
    }).DefaultIfEmpty(Use.Dropped).Max();

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
            IArgumentOperation or IArrayInitializerOperation or IBinaryOperation or ICoalesceOperation => !IsLogged(expression),
            IReturnOperation or IExpressionStatementOperation => false,
            IInterpolationOperation => false,
            _ => true,
        };
    }

    // log.LogInformation("{Answer}", text), log.LogInformation("answer: " + text)
    private static bool IsLogged(IOperation text)
    {
        var parent = text.Parent;
        while (parent is IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation or ICoalesceOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add })
            parent = parent.Parent;
        return parent is not null && LogCall.Find(parent) is not null;
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
