using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>The hash functions of System.Security.Cryptography, and the names by which helper methods say that they hash.</summary>
internal static class Hashers
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "HashData", "HashDataAsync", "TryHashData", "HmacData", "HmacDataAsync", "TryHmacData", "ComputeHash", "ComputeHashAsync", "TryComputeHash",
        "GetHashAndReset", "GetCurrentHash", "TryGetHashAndReset", "TryGetCurrentHash", "TransformFinalBlock",
    };

    // Not "sha" alone: Share, Shape and Shared are everyday words.
    private static readonly string[] Words = ["hash", "sha1", "sha2", "sha3", "sha5", "sha_", "md5", "hmac", "digest"];

    /// <summary>True when the method gives a hash back, or writes it into one of its arguments.</summary>
    public static bool Is(IMethodSymbol method) => Methods.Contains(method.Name) && IsCryptography(method.ContainingType);

    /// <summary>True for <c>HashAlgorithm.Hash</c>.</summary>
    public static bool Is(IPropertySymbol property) => property.Name == "Hash" && IsCryptography(property.ContainingType);

    /// <summary>True for the parameter that holds what is hashed.</summary>
    public static bool IsInput(IParameterSymbol? parameter) => parameter?.Name is "source" or "buffer" or "inputStream" or "inputBuffer" or "data";

    /// <summary>True for the parameter that the hash is written into.</summary>
    public static bool IsOutput(IParameterSymbol? parameter) => parameter?.Name is "destination";

    /// <summary>True when the name of a method says that it hashes.</summary>
    public static bool IsSaidBy(string name) => Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsCryptography(INamedTypeSymbol? type) => type is not null && WellKnownTypes.IsInNamespace(type, "System.Security.Cryptography");
}
