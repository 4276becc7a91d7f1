using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.HashedText;

/// <summary>Recognises digests of the empty text and of other <see cref="PlaceholderTexts"/>, which software that hashes a missing value produces.</summary>
/// <remarks>Digests are compared by their first eight bytes: that another one has the same is less likely than one in 2^57. Thread safe. Created when the first digest is seen.</remarks>
internal static class PlaceholderDigests
{
    private const int PrefixDigits = 16;
    private const int MinDigits = 32;

    private static readonly FrozenSet<ulong> OfEveryField =
        PlaceholderTexts.OfEveryField.Select(ComputePrefix).Concat(PlaceholderTexts.OtherDigests).ToFrozenSet();

    private static readonly FrozenSet<ulong> ExceptNamesAndCities = PlaceholderTexts.ExceptNamesAndCities.Select(ComputePrefix).ToFrozenSet();

    /// <summary>True if the digest is of a text that can't be a value of this field.</summary>
    /// <param name="normalization">The normalisation of the field.</param>
    /// <param name="digest">The bytes of the digest, at least eight.</param>
    public static bool Contains(Normalization normalization, ReadOnlySpan<byte> digest) => Contains(normalization, BinaryPrimitives.ReadUInt64BigEndian(digest));

    /// <summary>True for the hexadecimal form of such a digest in either case, with or without a Parameter Builder suffix, and for one of only zeros.</summary>
    /// <param name="normalization">The normalisation of the field.</param>
    /// <param name="trimmed">The value without leading and trailing white space.</param>
    public static bool ContainsText(Normalization normalization, ReadOnlySpan<char> trimmed)
    {
        if (trimmed.Length < MinDigits)
            return false;

        var dot = trimmed.IndexOf('.');
        var digits = dot < 0 ? trimmed : trimmed[..dot];
        return digits.Length is 32 or 40 or 56 or 64 or 96 or 128
            && (dot < 0 || ParameterBuilderSuffix.IsAcceptedAfterHash(trimmed[(dot + 1)..]))
            && !digits.ContainsAnyExcept(CharacterSets.HexDigits)
            && (!digits.ContainsAnyExcept('0')
                || Contains(normalization, ulong.Parse(digits[..PrefixDigits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
    }

    private static bool Contains(Normalization normalization, ulong prefix) =>
        OfEveryField.Contains(prefix)
        || (normalization is not (Normalization.Name or Normalization.FirstFive or Normalization.City) && ExceptNamesAndCities.Contains(prefix));

    private static ulong ComputePrefix(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
