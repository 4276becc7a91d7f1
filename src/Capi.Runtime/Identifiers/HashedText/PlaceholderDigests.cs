using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.HashedText;

/// <summary>Recognises digests of the empty text and of other <see cref="PlaceholderTexts"/>, which software that hashes a missing value produces.</summary>
/// <remarks>Thread safe. Doesn't allocate after the first digest, which creates the tables.</remarks>
internal static class PlaceholderDigests
{
    private const int MinDigits = 32;
    private const int MaxBytes = 64;

    // By their first eight bytes, which no two of them share.
    private static readonly FrozenDictionary<ulong, byte[]> OfEveryField =
        PlaceholderTexts.OfEveryField.Select(ComputeSha256).Concat(PlaceholderTexts.OtherDigests.Select(Convert.FromHexString)).ToFrozenDictionary(digest => ReadPrefix(digest));

    private static readonly FrozenDictionary<ulong, byte[]> ExceptNamesAndCities =
        PlaceholderTexts.ExceptNamesAndCities.Select(ComputeSha256).ToFrozenDictionary(digest => ReadPrefix(digest));

    /// <summary>True if the digest is of a text that can't be a value of this field.</summary>
    /// <param name="normalization">The normalisation of the field.</param>
    /// <param name="digest">The bytes of the digest, at least eight.</param>
    public static bool Contains(Normalization normalization, ReadOnlySpan<byte> digest) =>
        Contains(OfEveryField, digest)
        || (normalization is not (Normalization.Name or Normalization.FirstFive or Normalization.City) && Contains(ExceptNamesAndCities, digest));

    /// <summary>True for the hexadecimal form of such a digest in either case, with or without a Parameter Builder suffix, and for one of only zeros.</summary>
    /// <param name="normalization">The normalisation of the field.</param>
    /// <param name="trimmed">The value without leading and trailing white space.</param>
    public static bool ContainsText(Normalization normalization, ReadOnlySpan<char> trimmed)
    {
        if (trimmed.Length < MinDigits)
            return false;

        var dot = trimmed.IndexOf('.');
        var digits = dot < 0 ? trimmed : trimmed[..dot];
        if (digits.Length is not (32 or 40 or 56 or 64 or 96 or 128)
            || (dot >= 0 && !ParameterBuilderSuffix.IsAcceptedAfterHash(trimmed[(dot + 1)..]))
            || digits.ContainsAnyExcept(CharacterSets.HexDigits))
            return false;

        Span<byte> digest = stackalloc byte[MaxBytes];
        Convert.FromHexString(digits, digest, out _, out var length);
        digest = digest[..length];
        return !digest.ContainsAnyExcept((byte)0) || Contains(normalization, digest);
    }

    private static bool Contains(FrozenDictionary<ulong, byte[]> digests, ReadOnlySpan<byte> digest) =>
        digests.TryGetValue(ReadPrefix(digest), out var found) && digest.SequenceEqual(found);

    private static ulong ReadPrefix(ReadOnlySpan<byte> digest) => BinaryPrimitives.ReadUInt64BigEndian(digest);

    private static byte[] ComputeSha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
