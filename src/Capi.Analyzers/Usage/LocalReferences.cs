using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Finds the reads and writes of a local. Walks the whole method, so call it only when needed.</summary>
internal static class LocalReferences
{
    /// <summary>Gets the local's initial value if nothing else is assigned to it; null if unknown.</summary>
    public static IOperation? FindOnlyValue(ILocalReferenceOperation use)
    {
        if (GetReferences(use.Local, use).Any(IsWrite))
            return null;

        // Incomplete code may read a local before its declaration, even in its own initializer. Ignoring such reads guarantees termination.
        return GetRoot(use).Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol, use.Local) && one.Syntax.Span.End <= use.Syntax.SpanStart)
            ?.GetVariableInitializer()?.Value;
    }

    /// <summary>Gets every reference to the local in the method that contains the operation.</summary>
    public static IEnumerable<ILocalReferenceOperation> GetReferences(ILocalSymbol local, IOperation within) =>
        GetRoot(within).Descendants().OfType<ILocalReferenceOperation>().Where(one => SymbolEqualityComparer.Default.Equals(one.Local, local));

    private static IOperation GetRoot(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    private static bool IsWrite(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        IAddressOfOperation => true,
        _ => false,
    };
}
