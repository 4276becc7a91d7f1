using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Locations for diagnostics about calls.</summary>
internal static class CallLocations
{
    /// <summary>The location of the called method's name, because the whole call may span many lines.</summary>
    public static Location GetMethodNameLocation(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
            SimpleNameSyntax name => name.Identifier.GetLocation(),
            _ => called.GetLocation(),
        }
        : call.Syntax.GetLocation();

    /// <summary>The symbol's location in this compilation; empty for a symbol of a referenced assembly.</summary>
    public static IEnumerable<Location> GetSourceLocations(ISymbol symbol, Compilation compilation) =>
        symbol.Locations.Where(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)).Take(1);
}
