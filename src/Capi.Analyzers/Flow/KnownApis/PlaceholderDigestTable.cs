using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Capi.Catalog;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>The digests of the empty text and of other placeholders, which the runtime drops.</summary>
internal static class PlaceholderDigestTable
{
    private const int MinDigits = 32;

    private static readonly Lazy<HashSet<string>> OfEveryField = new(
        () => new(PlaceholderTexts.OfEveryField.Select(ComputeSha256).Concat(PlaceholderTexts.OtherDigests), StringComparer.OrdinalIgnoreCase), LazyThreadSafetyMode.PublicationOnly);

    private static readonly Lazy<HashSet<string>> ExceptNamesAndCities = new(
        () => new(PlaceholderTexts.ExceptNamesAndCities.Select(ComputeSha256).Concat(PlaceholderTexts.OtherDigestsExceptNamesAndCities), StringComparer.OrdinalIgnoreCase), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>True for the hexadecimal digest of a text that can't be a value of this field, in either case and with or without a Parameter Builder suffix.</summary>
    public static bool Contains(Normalization normalization, string text)
    {
        if (text.Length < MinDigits)
            return false;

        var digits = text.Trim();
        if (digits.IndexOf('.') is >= 0 and var dot)
            digits = digits.Substring(0, dot);

        return digits.Length >= MinDigits
            && (digits.All(digit => digit == '0')
                || OfEveryField.Value.Contains(digits)
                || (normalization is not (Normalization.Name or Normalization.FirstFive or Normalization.City) && ExceptNamesAndCities.Value.Contains(digits)));
    }

    /// <summary>True for a method that reads a digest from its first argument.</summary>
    public static bool IsDigestReader(IMethodSymbol method) =>
        method is { Name: "Parse" or "TryParse" or "FromBytes", IsStatic: true, ContainingType: { } type }
            ? WellKnownTypes.IsType(type, "Capi", "Sha256Digest") || WellKnownTypes.IsType(type, "Capi", "Md5Digest")
            : method.Name == "FromHexString" && WellKnownTypes.IsType(method.ContainingType, "System", "Convert");

    private static string ComputeSha256(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
