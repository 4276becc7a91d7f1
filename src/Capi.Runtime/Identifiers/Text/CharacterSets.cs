using System.Buffers;

namespace Capi.Identifiers.Text;

/// <summary>Character sets for vectorised searches. (The <c>IndexOfAnyInRange</c> methods allocate in unoptimised code.)</summary>
internal static class CharacterSets
{
    /// <summary>The ASCII digits 0 to 9.</summary>
    public static readonly SearchValues<char> AsciiDigits = SearchValues.Create("0123456789");

    /// <summary>The ASCII letters a to z.</summary>
    public static readonly SearchValues<char> AsciiLowerLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    /// <summary>The ASCII letters A to Z.</summary>
    public static readonly SearchValues<char> AsciiUpperLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The ASCII letters A to Z and digits.</summary>
    public static readonly SearchValues<char> AsciiUpperLettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Visible ASCII: letters, digits, punctuation and symbols.</summary>
    public static readonly SearchValues<char> VisibleAscii = SearchValues.Create(CreateRange('!', '~'));

    /// <summary>Hexadecimal digits in either case.</summary>
    public static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The alphabet of base64url.</summary>
    public static readonly SearchValues<char> Base64Url =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>High and low surrogates.</summary>
    public static readonly SearchValues<char> Surrogates = SearchValues.Create(CreateRange('\uD800', '\uDFFF'));

    /// <summary>ASCII control characters, which could break an HTTP header or a line. Excludes U+0080 to U+009F, which occur in UTF-8 decoded as Latin-1.</summary>
    public static readonly SearchValues<char> AsciiControls = SearchValues.Create([.. CreateRange('\0', '\x1F'), '\x7F']);

    /// <summary>White space as defined by JavaScript or .NET, and control characters.</summary>
    public static readonly SearchValues<char> WhiteSpaceAndControls = SearchValues.Create(
        [.. CreateRange(char.MinValue, char.MaxValue).Where(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || WhiteSpace.IsWhiteSpace(unit))]);

    /// <summary>True for one or more ASCII digits and nothing else; false for empty text.</summary>
    public static bool IsAllDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(AsciiDigits);

    /// <summary>The index of the last of these characters, or -1. (<c>LastIndexOfAny</c> allocates in unoptimised code.)</summary>
    public static int FindLast<T>(ReadOnlySpan<T> text, SearchValues<T> values)
        where T : IEquatable<T>
    {
        var index = text.Length - 1;
        while (index >= 0 && !values.Contains(text[index]))
            index--;
        return index;
    }

    private static char[] CreateRange(char first, char last) => [.. Enumerable.Range(first, last - first + 1).Select(unit => (char)unit)];
}
