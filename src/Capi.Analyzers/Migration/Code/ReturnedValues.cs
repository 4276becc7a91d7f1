using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Code;

/// <summary>Finds the values that a body returns.</summary>
internal static class ReturnedValues
{
    /// <summary>The returned values of a method, getter or lambda, or the value of an initializer.</summary>
    public static IEnumerable<IOperation> Find(IOperation body)
    {
        if (body is ISymbolInitializerOperation initializer)
            return [initializer.Value];

        return FindReturns(body);
    }

    private static IEnumerable<IOperation> FindReturns(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            if (child is IReturnOperation { ReturnedValue: { } value })
                yield return value;
            foreach (var found in FindReturns(child))
                yield return found;
        }
    }
}
