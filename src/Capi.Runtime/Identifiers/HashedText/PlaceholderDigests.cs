using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.HashedText;

/// <summary>Recognises digests of the empty text and of other texts that stand for a missing value, which software that hashes a missing value produces.</summary>
/// <remarks>The words that are dropped as text in a field decide (<see cref="PlaceholderWords"/>). Thread safe. Doesn't allocate after the first digest of a
/// field, which creates its table.</remarks>
internal static class PlaceholderDigests
{
    private const int MinDigits = 32;
    private const int MaxBytes = 64;

    // By their first eight bytes, which no two of them share.
    private static readonly FrozenDictionary<ulong, byte[]> OfEveryField =
        CreateTable(PlaceholderTexts.OfEveryField.Select(ComputeSha256).Concat(PlaceholderTexts.OtherDigests.Select(Convert.FromHexString)));

    /// <summary>True if the digest is of a text that can't be a value of this field.</summary>
    /// <param name="normalization">The normalisation of the field.</param>
    /// <param name="digest">The bytes of the digest, at least eight.</param>
    public static bool Contains(Normalization normalization, ReadOnlySpan<byte> digest) => Contains(OfEveryField, digest) || normalization switch
    {
        Normalization.Name or Normalization.FirstFive => Contains(NameWords.Digests, digest),
        Normalization.City => Contains(CityWords.Digests, digest),
        Normalization.State or Normalization.Country => Contains(StateWords.Digests, digest),
        _ => Contains(OtherWords.Digests, digest),
    };

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

    private static FrozenDictionary<ulong, byte[]> CreateTable(IEnumerable<byte[]> digests) => digests.DistinctBy(digest => ReadPrefix(digest)).ToFrozenDictionary(digest => ReadPrefix(digest));

    // Each word as it is, with a capital, in capitals, and without spaces as in a normalised name.
    private static FrozenDictionary<ulong, byte[]> ComputeDigests(IEnumerable<string> words, params string[] otherDigests) => CreateTable(
        words.SelectMany(GetSpellings).SelectMany(spelling => (byte[][])[ComputeSha256(spelling), TryComputeMd5(spelling)]).Concat(otherDigests.Select(Convert.FromHexString)).Where(digest => digest.Length > 0));

    private static string[] GetSpellings(string word) =>
        [word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..], word.Replace(" ", "", StringComparison.Ordinal)];

    private static ulong ReadPrefix(ReadOnlySpan<byte> digest) => BinaryPrimitives.ReadUInt64BigEndian(digest);

    private static byte[] ComputeSha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // Empty if MD5 is switched off on this machine.
    private static byte[] TryComputeMd5(string text)
    {
        try
        {
#pragma warning disable CA5351 // Recognises digests that other software computed.
            return MD5.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351
        }
        catch (Exception exception) when (exception is CryptographicException or PlatformNotSupportedException or InvalidOperationException)
        {
            return [];
        }
    }

    private static class NameWords
    {
        public static readonly string[] Words = PlaceholderWords.OfEveryField.Split(';');

        public static readonly FrozenDictionary<ulong, byte[]> Digests = ComputeDigests(Words);
    }

    private static class CityWords
    {
        public static readonly string[] Words = [.. NameWords.Words, .. PlacePrompts.Words.Split(' '), .. PlacePrompts.Phrases.Split(';')];

        public static readonly FrozenDictionary<ulong, byte[]> Digests = ComputeDigests(Words);
    }

    private static class StateWords
    {
        public static readonly FrozenDictionary<ulong, byte[]> Digests = ComputeDigests([.. CityWords.Words, .. PlaceholderTexts.ExceptNamesAndCities], PlaceholderTexts.OtherDigestsExceptNamesAndCities);
    }

    private static class OtherWords
    {
        public static readonly FrozenDictionary<ulong, byte[]> Digests = ComputeDigests([.. NameWords.Words, .. PlaceholderTexts.ExceptNamesAndCities], PlaceholderTexts.OtherDigestsExceptNamesAndCities);
    }
}
