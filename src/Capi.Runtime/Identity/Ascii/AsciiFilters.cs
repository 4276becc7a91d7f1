using System.Numerics;

namespace Capi.Identity;

/// <summary>Fast path of <see cref="NameNormalizer"/>, <see cref="CityNormalizer"/>, <see cref="ZipNormalizer"/> and <see cref="ExternalIdNormalizer"/>: removes characters.</summary>
/// <remarks>Each method takes lower-case text in a block, writes the result to it and returns its length, or 0 to use the slow path.</remarks>
internal static class AsciiFilters
{
    private const int MinZipLength = 2;

    private static readonly AsciiSet OfNames = new(Ascii(character => !IsWhiteSpace(character) && !char.IsPunctuation(character) && !char.IsSymbol(character)));
    private static readonly AsciiSet OfCities = new(Ascii(char.IsAsciiLetterOrDigit));
    private static readonly AsciiSet NoWhiteSpace = new(Ascii(character => !IsWhiteSpace(character)));

    public static int Name(ref byte text, int length) => AsciiBlock.Keep(ref text, length, OfNames.In(ref text, length));

    public static int ExternalId(ref byte text, int length) => AsciiBlock.Keep(ref text, length, NoWhiteSpace.In(ref text, length));

    public static int City(ref byte text, int length)
    {
        var left = AsciiBlock.Keep(ref text, length, OfCities.In(ref text, length));
        return left > 0 && char.IsAsciiLetterLower((char)text) ? left : 0;
    }

    public static int Zip(ref byte text, int length)
    {
        var beforeDash = Math.Min(length, BitOperations.TrailingZeroCount(AsciiBlock.Where(ref text, length, '-')));
        if (beforeDash == 0)
            return 0;

        var left = AsciiBlock.Keep(ref text, beforeDash, NoWhiteSpace.In(ref text, beforeDash));
        return left < MinZipLength ? 0 : left;
    }

    private static bool IsWhiteSpace(char character) => WhiteSpace.IsWhiteSpace(character);

    private static IEnumerable<char> Ascii(Func<char, bool> isIn) => Enumerable.Range(0, 0x80).Select(unit => (char)unit).Where(isIn);
}
