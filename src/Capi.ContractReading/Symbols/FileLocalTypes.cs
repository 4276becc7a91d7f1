using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Symbols;

/// <summary>Finds types that only their own file can name, so that emitted code can't.</summary>
internal static class FileLocalTypes
{
    /// <summary>True for a file-local type, one nested in it, and a type constructed from one.</summary>
    public static bool Contains(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return Contains(array.ElementType);

        for (var level = type as INamedTypeSymbol; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
                return true;

            foreach (var argument in level.TypeArguments)
            {
                if (Contains(argument))
                    return true;
            }
        }

        return false;
    }
}
