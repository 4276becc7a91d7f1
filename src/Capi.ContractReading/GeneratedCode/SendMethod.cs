using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.GeneratedCode;

/// <summary>The name and placement of the typed send method, which the reader checks for conflicts and the emitter uses.</summary>
internal static class SendMethod
{
    /// <summary>The name of the method, from the contract name without @.</summary>
    public static string GetName(string contract) => "Send" + contract + "Async";

    /// <summary>The name of the extension class, from the names of the outermost type down to the contract, without @.</summary>
    public static string GetExtensionClassName(IEnumerable<string> chain) => string.Concat(chain) + "MetaEventExtensions";

    /// <summary>True when the method must be a member of the contract, because no class outside can name it.</summary>
    public static bool IsOnContract(SendMethodPlacement placement) => placement is SendMethodPlacement.OnContract or SendMethodPlacement.OnProtectedContract;

    /// <summary>The most visible placement from which the contract can be named.</summary>
    public static SendMethodPlacement GetPlacement(INamedTypeSymbol type)
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
                    return SendMethodPlacement.OnContract;
            }
        }

        if (isProtected)
            return isInternal ? SendMethodPlacement.OnContract : SendMethodPlacement.OnProtectedContract;

        return isInternal || isEither ? SendMethodPlacement.InternalExtension : SendMethodPlacement.PublicExtension;
    }
}
