using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>The name and the place of the typed send method: the reader looks whether they are free, the emitter takes them.</summary>
internal static class SendMethod
{
    /// <summary>The name of the method, for the contract's name without @.</summary>
    public static string Name(string contract) => "Send" + contract + "Async";

    /// <summary>The name of the class that holds an extension, for the names from the outermost type to the contract, without @.</summary>
    public static string ExtensionClass(IEnumerable<string> chain) => string.Concat(chain) + "MetaEventExtensions";

    /// <summary>True where no class outside can name the contract.</summary>
    public static bool IsOnContract(SendPlacement placement) => placement is SendPlacement.OnContract or SendPlacement.OnVisibleContract;

    /// <summary>The most visible place from which the contract can be named.</summary>
    public static SendPlacement Placement(INamedTypeSymbol type)
    {
        var (isInternal, isProtected, isEither) = (false, false, false);
        for (var level = type; level is not null; level = level.ContainingType)
        {
            switch (level.DeclaredAccessibility)
            {
                case Accessibility.Public:
                    break;
                case Accessibility.Internal:
                    isInternal = true;
                    break;
                case Accessibility.ProtectedOrInternal:
                    isEither = true;
                    break;
                case Accessibility.Protected:
                    isProtected = true;
                    break;
                default:
                    return SendPlacement.OnContract;
            }
        }

        if (isProtected)
            return isInternal ? SendPlacement.OnContract : SendPlacement.OnVisibleContract;

        return isInternal || isEither ? SendPlacement.InternalExtension : SendPlacement.PublicExtension;
    }
}
