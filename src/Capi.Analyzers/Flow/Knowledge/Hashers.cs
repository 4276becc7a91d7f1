using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>Recognizes the hash functions of System.Security.Cryptography, and helper methods by their names.</summary>
internal static class Hashers
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "HashData", "HashDataAsync", "TryHashData", "HmacData", "HmacDataAsync", "TryHmacData", "ComputeHash", "ComputeHashAsync", "TryComputeHash",
        "GetHashAndReset", "GetCurrentHash", "TryGetHashAndReset", "TryGetCurrentHash", "TransformFinalBlock",
    };

    // "sha" alone would match Share, Shape and Shared.
    private static readonly string[] Words = ["hash", "sha1", "sha2", "sha3", "sha5", "sha_", "md5", "hmac", "digest"];

    /// <summary>True when the method returns a hash or writes it to a destination argument.</summary>
    public static bool Is(IMethodSymbol method) => Methods.Contains(method.Name) && IsCryptography(method.ContainingType);

    /// <summary>True for <c>HashAlgorithm.Hash</c>.</summary>
    public static bool Is(IPropertySymbol property) => property.Name == "Hash" && IsCryptography(property.ContainingType);

    /// <summary>True for the parameter with the data to hash.</summary>
    public static bool IsInput(IParameterSymbol? parameter) => parameter?.Name is "source" or "buffer" or "inputStream" or "inputBuffer" or "data";

    /// <summary>True for the parameter that receives the hash.</summary>
    public static bool IsOutput(IParameterSymbol? parameter) => parameter?.Name is "destination";

    /// <summary>True when a method name suggests hashing.</summary>
    public static bool IsSaidBy(string name) => Words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsCryptography(INamedTypeSymbol? type) => type is not null && WellKnownTypes.IsInNamespace(type, "System.Security.Cryptography");
}
