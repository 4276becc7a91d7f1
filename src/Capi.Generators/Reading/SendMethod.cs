using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>The name and placement of the typed send method, which the reader checks for conflicts and the emitter uses.</summary>
internal static class SendMethod
{
    /// <summary>The name of the method, from the contract name without @.</summary>
    public static string Name(string contract) => "Send" + contract + "Async";

    /// <summary>The name of the extension class, from the names of the outermost type down to the contract, without @.</summary>
    public static string ExtensionClass(IEnumerable<string> chain) => string.Concat(chain) + "MetaEventExtensions";

    /// <summary>True when the method must be a member of the contract, because no class outside can name it.</summary>
    public static bool IsOnContract(SendPlacement placement) => placement is SendPlacement.OnContract or SendPlacement.OnVisibleContract;

    /// <summary>The most visible placement from which the contract can be named.</summary>
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
