using System.Numerics;
using System.Runtime.CompilerServices;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="NameNormalizer"/>, <see cref="CityNormalizer"/> and <see cref="ExternalIdNormalizer"/>: removes characters.</summary>
/// <remarks>Each method takes lower-case text in a block, writes the result to it and returns its length, or 0 to use the slow path.</remarks>
internal static class AsciiFilterNormalizer
{
    private static readonly AsciiSet NameCharacters = new(GetAsciiCharacters(character => !IsWhiteSpace(character) && !char.IsPunctuation(character) && !char.IsSymbol(character)));
    private static readonly AsciiSet CityCharacters = new(GetAsciiCharacters(char.IsAsciiLetterOrDigit));
    private static readonly AsciiSet NonWhiteSpaceCharacters = new(GetAsciiCharacters(character => !IsWhiteSpace(character)));

    public static int NormalizeName(ref byte text, int length)
    {
        var first = text;
        var remaining = AsciiBlock.Compact(ref text, length, NameCharacters.GetMatches(ref text, length));
        return PlaceholderWords.MayBe(first, Unsafe.Add(ref text, 1), length, remaining) ? 0 : remaining;
    }

    public static int NormalizeExternalId(ref byte text, int length)
    {
        var remaining = AsciiBlock.Compact(ref text, length, NonWhiteSpaceCharacters.GetMatches(ref text, length));
        return PlaceholderIds.MayContain(text, Unsafe.Add(ref text, 1), remaining) ? 0 : remaining;
    }

    public static int NormalizeCity(ref byte text, int length)
    {
        var first = text;
        var remaining = AsciiBlock.Compact(ref text, length, CityCharacters.GetMatches(ref text, length));
        return remaining > 0 && !PlaceholderWords.MayBe(first, Unsafe.Add(ref text, 1), length, remaining) && char.IsAsciiLetterLower((char)text) && !PlacePrompts.MayStart(ReadStart(ref text, remaining))
            ? remaining
            : 0;
    }

    // Up to four bytes; zeros after the end.
    private static uint ReadStart(ref byte text, int length) => Unsafe.ReadUnaligned<uint>(ref text) & (uint.MaxValue >> (8 * Math.Max(0, sizeof(uint) - length)));

    private static bool IsWhiteSpace(char character) => WhiteSpace.IsWhiteSpace(character);

    private static IEnumerable<char> GetAsciiCharacters(Func<char, bool> isIncluded) => Enumerable.Range(0, 0x80).Select(unit => (char)unit).Where(isIncluded);
}
