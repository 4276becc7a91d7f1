using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Capi.Benchmarks.Serializers.SystemTextJson;

/// <summary>Meta's normalization with string methods and generated regular expressions, then SHA-256 in lower-case hex.</summary>
/// <remarks>Uses ToHexString and lower-casing, as most code does; ToHexStringLower (.NET 9) would make F1 about 5 % faster.</remarks>
internal static partial class StringNormalizer
{
    public static string? HashEmail(string? value) => Hash(value?.Trim().ToLowerInvariant());

    public static string? HashPhone(string? value) =>
        value is null ? null : Hash(NonDigitRegex().Replace(value, "").TrimStart('0'));

    public static string? HashName(string? value) =>
        value is null ? null : Hash(WhiteSpaceOrPunctuationRegex().Replace(value, "").ToLowerInvariant());

    /// <summary>Hashes an ISO 8601 date, the format of all reference events.</summary>
    public static string? HashDateOfBirth(string? value) => Hash(value?.Replace("-", "", StringComparison.Ordinal));

    public static string? HashGender(string? value) => Hash(value?.Trim().ToLowerInvariant() switch
    {
        "f" or "female" => "f",
        "m" or "male" => "m",
        _ => null,
    });

    public static string? HashCity(string? value) =>
        value is null ? null : Hash(NonAlphanumericRegex().Replace(value, "").ToLowerInvariant());

    public static string? HashZip(string? value) =>
        value is null ? null : Hash((value.IndexOf('-', StringComparison.Ordinal) == 5 ? value[..5] : value).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());

    public static string? HashCountry(string? value) => Hash(value?.Trim().ToLowerInvariant());

    public static string? HashExternalId(string? value) =>
        value is null ? null : Hash(WhiteSpaceRegex().Replace(value, "").ToLowerInvariant());

    private static string? Hash(string? normalized) => string.IsNullOrEmpty(normalized)
        ? null
        : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normalized))).ToLowerInvariant();

    [GeneratedRegex("[^0-9]+")]
    private static partial Regex NonDigitRegex();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NonAlphanumericRegex();

    [GeneratedRegex(@"[\s!-/:-@\[-`{-~]+")]
    private static partial Regex WhiteSpaceOrPunctuationRegex();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpaceRegex();
}
