using System.Collections.Frozen;
using System.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary>Recognises texts that software or a form writes where there is no name, town or state: undefined, N/A, #REF!, (null). Thread safe.</summary>
/// <remarks>Words that are also names stay: Null, Guest and True are surnames, Nan and Nil are given names, None is a town in Piedmont, and NA is a state's code.
/// E-mail addresses such as test@test.com stay, because each is somebody's mailbox.</remarks>
internal static class PlaceholderWords
{
    /// <summary>The maximum length of such a text.</summary>
    public const int MaxLength = 24;

    private const int MinTemplateLength = 5;

    // Compared in lower case, with the punctuation.
    internal static string OfEveryField =>
        "undefined;unknown;anonymous;n/a;n.a.;n.a;n\\a;#n/a;#n/a!;#ref!;#value!;#name?;#null!;#num!;#div/0!;(null);<null>;[null];{null};(none);<none>;(undefined);(unknown);(blank);(empty);(not set);"
        + "\\n;[object object];not available;not applicable;not set;not specified;not provided;null null;undefined undefined;nan nan;none none";

    // Also the name of a town.
    internal static string OfStates => "none";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        OfEveryField.Split(';').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a text that can't be a name.</summary>
    /// <param name="text">The trimmed text.</param>
    public static bool IsNoName(ReadOnlySpan<char> text) => Contains(text) || IsTemplate(text);

    /// <summary>True for the placeholder of a template that nobody has filled in: {{first_name}}, ${name}, %NAME%, *|FNAME|*, [first_name].</summary>
    /// <param name="text">The trimmed text.</param>
    public static bool IsTemplate(ReadOnlySpan<char> text)
    {
        if (text.Length < MinTemplateLength || text[^1] is not ('}' or '%' or '*' or '>' or ']'))
            return false;

        return (text[0], text[1], text[^2], text[^1]) switch
        {
            ('{', '{', '}', '}') or ('$' or '#' or '@', '{', _, '}') or ('*', '|', '|', '*') or ('<', '%', '%', '>') => true,
            ('%', _, _, '%') => !text.Contains(' '),
            ('{', _, _, '}') or ('[', _, _, ']') or ('<', _, _, '>') => text.Contains('_'),
            _ => false,
        };
    }

    /// <summary>True for a text that is no town.</summary>
    /// <param name="text">The trimmed text.</param>
    public static bool IsNoCity(ReadOnlySpan<char> text) => IsNoName(text) || PlacePrompts.Contains(text);

    /// <summary>True for a text that is no state.</summary>
    /// <param name="text">The trimmed text.</param>
    public static bool IsNoState(ReadOnlySpan<char> text) => IsNoCity(text) || text.Equals(OfStates, StringComparison.OrdinalIgnoreCase);

    /// <summary>False if lower-case ASCII certainly can be a name. For the fast path; towns may also be <see cref="PlacePrompts"/>.</summary>
    /// <param name="first">The first character.</param>
    /// <param name="second">The second character that isn't punctuation.</param>
    /// <param name="rawLength">The length with punctuation.</param>
    /// <param name="length">The length without punctuation.</param>
    public static bool MayBe(byte first, byte second, int rawLength, int length) =>
        first is < (byte)'a' or > (byte)'z' || (rawLength <= MaxLength && PlaceholderFilter.MayContain(first, second, length));

    private static bool Contains(ReadOnlySpan<char> text)
    {
        // Most texts of the slow path have a letter outside ASCII, which no word has.
        if (text.Length > MaxLength || !Ascii.IsValid(text))
            return false;

        Span<char> lower = stackalloc char[MaxLength];
        for (var index = 0; index < text.Length; index++)
            lower[index] = char.IsAsciiLetterUpper(text[index]) ? (char)(text[index] | 0x20) : text[index];

        return Names.Contains(lower[..text.Length]);
    }
}
