using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes the hash functions of System.Security.Cryptography, and helper methods by their names.</summary>
internal static class HashFunctions
{
    private static readonly HashSet<string> MethodNames = new(StringComparer.Ordinal)
    {
        "HashData", "HashDataAsync", "TryHashData", "HmacData", "HmacDataAsync", "TryHmacData", "ComputeHash", "ComputeHashAsync", "TryComputeHash",
        "GetHashAndReset", "GetCurrentHash", "TryGetHashAndReset", "TryGetCurrentHash", "TransformFinalBlock",
    };

    // "sha" alone would match Share, Shape and Shared.
    private static readonly string[] NameParts = ["hash", "sha1", "sha2", "sha3", "sha5", "sha_", "md5", "hmac", "digest"];

    /// <summary>True when the method returns a hash or writes it to a destination argument.</summary>
    public static bool IsHashFunction(IMethodSymbol method) => MethodNames.Contains(method.Name) && IsCryptographyType(method.ContainingType);

    /// <summary>True for <c>HashAlgorithm.Hash</c>.</summary>
    public static bool IsHashFunction(IPropertySymbol property) => property.Name == "Hash" && IsCryptographyType(property.ContainingType);

    /// <summary>True for the parameter with the data to hash.</summary>
    public static bool IsInputParameter(IParameterSymbol? parameter) => parameter?.Name is "source" or "buffer" or "inputStream" or "inputBuffer" or "data";

    /// <summary>True for the parameter that receives the hash.</summary>
    public static bool IsDestinationParameter(IParameterSymbol? parameter) => parameter?.Name is "destination";

    /// <summary>True when a method name suggests hashing.</summary>
    public static bool IsHashFunctionName(string name) => NameParts.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsCryptographyType(INamedTypeSymbol? type) => type is not null && WellKnownTypes.IsInNamespace(type, "System.Security.Cryptography");
}
