using System.Buffers;
using System.Globalization;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.PostalCodes;

/// <summary>Reduces a postal code to letters and digits in groups: lower-case, digits of every script as 0 to 9, every separator as one space.</summary>
internal static class PostalCodeText
{
    /// <summary>The maximum length of a text in groups. Longer text is no postal code.</summary>
    public const int MaxLength = 128;

    /// <summary>The separator of groups.</summary>
    public const char Separator = ' ';

    /// <summary>What a code of digits consists of.</summary>
    public static readonly SearchValues<char> DigitsAndSeparator = SearchValues.Create("0123456789 ");

    private const int FullWidthOffset = 0xFEE0;
    private const int DigitsOfFirstGroup = 3;

    /// <summary>Writes the groups.</summary>
    /// <param name="text">Well-formed text.</param>
    /// <param name="country">The alpha-2 code of the country in lower case; null if it is unknown.</param>
    /// <param name="destination">At least twice as long as the text; <see cref="MaxLength"/> at most.</param>
    /// <returns>The groups without leading and trailing separator, a part of <paramref name="destination"/>.</returns>
    public static Span<char> Fold(ReadOnlySpan<char> text, string? country, Span<char> destination)
    {
        var length = 0;
        foreach (var lower in new LowerCaseRuneEnumerator(RemoveDecimals(text, country)))
        {
            var rune = lower.Value is >= 0xFF41 and <= 0xFF5A ? new Rune(lower.Value - FullWidthOffset) : lower;
            if (IsDigit(rune))
                destination[length++] = (char)('0' + (int)Rune.GetNumericValue(rune));
            else if (IsLetterOrMark(rune))
                length += rune.EncodeToUtf16(destination[length..]);
            else if (length > 0 && destination[length - 1] != Separator)
                destination[length++] = Separator;
        }

        return length > 0 && destination[length - 1] == Separator ? destination[..(length - 1)] : destination[..length];
    }

    /// <summary>Appends the letters and digits of a text, as <see cref="Fold"/> keeps them.</summary>
    public static void AppendFolded(ReadOnlySpan<char> text, ref Utf8Builder output)
    {
        foreach (var lower in new LowerCaseRuneEnumerator(text))
        {
            var rune = lower.Value is >= 0xFF41 and <= 0xFF5A ? new Rune(lower.Value - FullWidthOffset) : lower;
            if (IsDigit(rune))
                output.Append((byte)('0' + (int)Rune.GetNumericValue(rune)));
            else if (IsLetterOrMark(rune))
                output.Append(rune);
        }
    }

    /// <summary>Copies the text without its separators.</summary>
    /// <param name="groups">The text in groups.</param>
    /// <param name="destination">At least as long as the text.</param>
    public static ReadOnlySpan<char> RemoveSeparators(ReadOnlySpan<char> groups, Span<char> destination)
    {
        var length = 0;
        foreach (var character in groups)
        {
            if (character != Separator)
                destination[length++] = character;
        }

        return destination[..length];
    }

    // 94025.0: a spreadsheet took the code for a number. But 110.00 is a Czech code.
    private static ReadOnlySpan<char> RemoveDecimals(ReadOnlySpan<char> text, string? country)
    {
        var point = text.IndexOfAny('.', ',');
        if (point == DigitsOfFirstGroup && text.Length - point == 3 && country is not null && PostalCodeFormats.IsInTwoGroups(country))
            return text;

        return point > 0 && point < text.Length - 1 && text.Length - point <= 3
            && !text[..point].ContainsAnyExcept(CharacterSets.AsciiDigits) && !text[(point + 1)..].ContainsAnyExcept('0') ? text[..point] : text;
    }

    private static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsLetterOrMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
