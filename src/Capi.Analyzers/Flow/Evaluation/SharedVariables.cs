using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

/// <summary>Finds the captured variables that a lambda or local function writes.</summary>
internal static class SharedVariables
{
    /// <summary>The variables; usually none.</summary>
    public static HashSet<ISymbol> Of(IOperation body)
    {
        var shared = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in body.Descendants())
        {
            var symbol = (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol;
            if (symbol is null)
                continue;

            foreach (var inner in function.Descendants())
            {
                if (Changed(inner) is { } variable && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, symbol))
                    shared.Add(variable);
            }
        }

        return shared;
    }

    private static ISymbol? Changed(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => VariableOf(assignment.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => VariableOf(argument.Value),
        _ => null,
    };

    private static ISymbol? VariableOf(IOperation target) =>
        (target as ILocalReferenceOperation)?.Local ?? (ISymbol?)(target as IParameterReferenceOperation)?.Parameter;
}
