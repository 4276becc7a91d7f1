using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>Meta's normalization with string methods and generated regular expressions, then SHA-256 in lower-case hex.</summary>
/// <remarks>Uses ToHexString and lower-casing, as most code does; ToHexStringLower (.NET 9) would make F1 about 5 % faster.</remarks>
internal static partial class StringIdentifiers
{
    public static string? Email(string? value) => Hash(value?.Trim().ToLowerInvariant());

    public static string? Phone(string? value) =>
        value is null ? null : Hash(NotDigit().Replace(value, "").TrimStart('0'));

    public static string? Name(string? value) =>
        value is null ? null : Hash(SpaceOrPunctuation().Replace(value, "").ToLowerInvariant());

    /// <summary>Hashes an ISO 8601 date, the format of all reference events.</summary>
    public static string? DateOfBirth(string? value) => Hash(value?.Replace("-", "", StringComparison.Ordinal));

    public static string? Gender(string? value) => Hash(value?.Trim().ToLowerInvariant() switch
    {
        "f" or "female" => "f",
        "m" or "male" => "m",
        _ => null,
    });

    public static string? City(string? value) =>
        value is null ? null : Hash(NotLetterOrDigit().Replace(value, "").ToLowerInvariant());

    public static string? Zip(string? value) =>
        Hash(value?.Split('-')[0].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());

    public static string? Country(string? value) => Hash(value?.Trim().ToLowerInvariant());

    public static string? ExternalId(string? value) =>
        value is null ? null : Hash(Space().Replace(value, "").ToLowerInvariant());

    private static string? Hash(string? normalized) => string.IsNullOrEmpty(normalized)
        ? null
        : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normalized))).ToLowerInvariant();

    [GeneratedRegex("[^0-9]+")]
    private static partial Regex NotDigit();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotLetterOrDigit();

    [GeneratedRegex(@"[\s!-/:-@\[-`{-~]+")]
    private static partial Regex SpaceOrPunctuation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
