using System.Buffers;

namespace Capi.Identity;

/// <summary>Sets of characters to search for. (The library's <c>InRange</c> searches box their bounds in unoptimised code.)</summary>
internal static class Characters
{
    /// <summary>0 to 9, and no other digits of Unicode.</summary>
    public static readonly SearchValues<char> AsciiDigits = SearchValues.Create("0123456789");

    /// <summary>Letters, digits, punctuation and symbols of ASCII.</summary>
    public static readonly SearchValues<char> VisibleAscii = SearchValues.Create(Range('!', '~'));

    /// <summary>The digits and letters of hexadecimal numbers.</summary>
    public static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The alphabet of base64url.</summary>
    public static readonly SearchValues<char> Base64Url =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Halves of code points above U+FFFF.</summary>
    public static readonly SearchValues<char> Surrogates = SearchValues.Create(Range('\uD800', '\uDFFF'));

    /// <summary>What could break a header or a line. Those of Latin-1 (U+0080 to U+009F) are not among it: UTF-8 read as Latin-1 is full of them.</summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create([.. Range('\0', '\x1F'), '\x7F']);

    /// <summary>White space, JavaScript's as well as .NET's, and control characters.</summary>
    public static readonly SearchValues<char> Breaks = SearchValues.Create(
        [.. Range(char.MinValue, char.MaxValue).Where(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || WhiteSpace.IsWhiteSpace(unit))]);

    /// <summary>True for one or more ASCII digits and nothing else.</summary>
    public static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(AsciiDigits);

    private static char[] Range(char first, char last) => [.. Enumerable.Range(first, last - first + 1).Select(unit => (char)unit)];
}
