using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Syntax;

/// <summary>Extension methods for <see cref="INamedTypeSymbol"/>.</summary>
internal static class NamedTypeSymbolExtensions
{
    /// <summary>The type and its base types, most derived first.</summary>
    public static IEnumerable<INamedTypeSymbol> GetBaseTypesAndThis(this INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
    }
}
