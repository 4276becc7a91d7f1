using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Where a call is pointed at, and where a symbol of this compilation stands.</summary>
internal static class CallPlaces
{
    /// <summary>The name of the called method: the whole call may go on for many lines.</summary>
    public static Location Name(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var called }
        ? called switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.GetLocation(),
            SimpleNameSyntax name => name.Identifier.GetLocation(),
            _ => called.GetLocation(),
        }
        : call.Syntax.GetLocation();

    /// <summary>The symbol's place in this compilation; none for what is referenced.</summary>
    public static IEnumerable<Location> Here(ISymbol symbol, Compilation compilation) =>
        symbol.Locations.Where(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)).Take(1);
}
