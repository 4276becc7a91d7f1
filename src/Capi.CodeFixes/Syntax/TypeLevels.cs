using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Syntax;

/// <summary>A type and what it derives from.</summary>
internal static class TypeLevels
{
    /// <summary>From the type itself up.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
    }
}
