using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Recognises the SHA-256 of texts that stand for a missing value, such as null and undefined. Every such customer has the same hash.</summary>
internal static class MissingValueHash
{
    private static readonly HashSet<string> OfEveryParameter = Hash(PlaceholderTexts.OfEveryField);

    private static readonly HashSet<string> ExceptNamesAndCities = Hash(PlaceholderTexts.ExceptNamesAndCities);

    /// <summary>True if the value is such a hash, in any case and with or without Meta's suffix.</summary>
    /// <param name="key">The parameter; people and places can be called Null and None.</param>
    /// <param name="value">The value.</param>
    public static bool Matches(string key, string value) =>
        value.Trim().Split('.')[0].ToLowerInvariant() is var hash
        && (OfEveryParameter.Contains(hash) || (key is not ("fn" or "ln" or "ct") && ExceptNamesAndCities.Contains(hash)));

    private static HashSet<string> Hash(IEnumerable<string> texts) =>
        texts.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))).ToHashSet(StringComparer.Ordinal);
}
