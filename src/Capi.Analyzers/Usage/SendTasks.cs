using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Follows the tasks of several sends: through sequences and lists to the call that waits for all of them.</summary>
internal static class SendTasks
{
    /// <summary>True for <c>Task.WhenAll</c> and <c>WhenAny</c>, which return the results or the task, and <c>Task.WaitAll</c>, which returns none.</summary>
    public static bool IsCombination(IMethodSymbol method) => method is { Name: "WhenAll" or "WhenAny" or "WaitAll", ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } };

    /// <summary>True for a method that copies a sequence of tasks.</summary>
    public static bool IsCopy(IMethodSymbol method) => method.Name is "ToList" or "ToArray" or "AsEnumerable" && method.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" };

    /// <summary>True for the type of several tasks.</summary>
    public static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol || type?.Name is "IEnumerable" or "ReadOnlySpan" or "IReadOnlyList" or "List";

    /// <summary>True for a continuation that ignores the task before it, and with it the result.</summary>
    public static bool IsContinuationWithoutResult(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ContinueWith", ContainingType.Name: "Task" }
        && call.Arguments.Length > 0
        && call.Arguments[0].Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: { IsEmpty: false } parameters } function }
        && !function.Body.Descendants().OfType<IParameterReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Parameter, parameters[0]));

    /// <summary>
    /// The call that runs the lambda which returns the task or its result: <c>Task.Run</c>, or <c>Select</c>, which returns the tasks. Null for other lambdas.
    /// </summary>
    public static IInvocationOperation? FindRunner(IOperation returned)
    {
        var operation = returned.Parent;
        while (operation is IBlockOperation)
            operation = operation.Parent;

        return operation is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } }
            && call.TargetMethod is { Name: "Run", ContainingType.Name: "Task" } or { Name: "Select", ContainingType.Name: "Enumerable" }
                ? call
                : null;
    }

    /// <summary>The uses of a list other than adding to it; empty when the value isn't added to a list in a local.</summary>
    public static IEnumerable<ILocalReferenceOperation> GetUsesOfList(IInvocationOperation add) =>
        add is { TargetMethod: { Name: "Add", ContainingType.Name: "List" }, Instance: ILocalReferenceOperation { Local: var list } }
            ? LocalReferences.GetReferences(list, add).Where(use => !(use.Parent is IInvocationOperation { TargetMethod.Name: "Add" } other && other.Instance == use))
            : [];
}
