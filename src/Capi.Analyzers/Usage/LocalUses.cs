using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Where a method reads and writes one of its locals. Walks the whole method, so ask only where the answer matters.</summary>
internal static class LocalUses
{
    /// <summary>What the local was declared with, when nothing else is ever written to it; null where that can't be seen.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation use)
    {
        if (Of(use.Local, use).Any(IsWritten))
            return null;

        // Half-typed code may read a local before it is declared, even in its own value: whoever follows locals must come to an end.
        return Root(use).Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol, use.Local) && one.Syntax.Span.End <= use.Syntax.SpanStart)
            ?.GetVariableInitializer()?.Value;
    }

    /// <summary>Every place where the method that holds the operation speaks of the local.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(ILocalSymbol local, IOperation within) =>
        Root(within).Descendants().OfType<ILocalReferenceOperation>().Where(one => SymbolEqualityComparer.Default.Equals(one.Local, local));

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;

        return operation;
    }

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        IAddressOfOperation => true,
        _ => false,
    };
}
