using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>Finds the captured variables that a lambda or local function writes.</summary>
internal static class CapturedVariables
{
    private static readonly HashSet<ISymbol> None = new(SymbolEqualityComparer.Default);

    /// <summary>The variables; usually none. Not to be changed.</summary>
    public static HashSet<ISymbol> FindWritten(IOperation body)
    {
        HashSet<ISymbol>? shared = null;
        foreach (var function in body.Descendants())
        {
            var symbol = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
            if (symbol is null)
                continue;

            foreach (var inner in function.Descendants())
            {
                if (GetWrittenVariable(inner) is { } variable && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, symbol))
                    (shared ??= new(SymbolEqualityComparer.Default)).Add(variable);
            }
        }

        return shared ?? None;
    }

    private static ISymbol? GetWrittenVariable(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => GetVariable(assignment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => GetVariable(argument.Value),
        _ => null,
    };

    private static ISymbol? GetVariable(IOperation target) =>
        (target as ILocalReferenceOperation)?.Local ?? (ISymbol?)(target as IParameterReferenceOperation)?.Parameter;
}
