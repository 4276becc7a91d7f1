using System.Globalization;
using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>Folds names of countries and states for comparison: keeps the letters of all scripts, in lower case, without accents and width.</summary>
/// <remarks>tools/country-names folds in the same way. Nothing folded is ever sent.</remarks>
internal static class NameFolder
{
    /// <summary>The largest number of characters written for one UTF-16 code unit.</summary>
    public const int MaxCharsPerChar = 4;

    private const int FullWidthOffset = 0xFEE0;
    private const int FirstDecomposable = 0xC0;

    /// <summary>Folds well-formed text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxCharsPerChar"/> characters for each of the text.</param>
    /// <param name="hasAccents">True if an accent was removed or a letter replaced.</param>
    /// <returns>The folded text, a part of <paramref name="destination"/>.</returns>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> destination, out bool hasAccents)
    {
        hasAccents = false;
        var length = 0;
        Span<int> parts = stackalloc int[CanonicalMappings.MaxDecomposedLength];
        foreach (var rune in new LowerCaseRuneEnumerator(text))
        {
            if (rune.IsAscii)
            {
                if (char.IsAsciiLetterLower((char)rune.Value))
                    destination[length++] = (char)rune.Value;
                continue;
            }

            foreach (var part in parts[..Decompose(rune.Value, parts)])
            {
                var isAccent = IsAccent(part);
                hasAccents |= isAccent;
                if (!isAccent && IsLetterOrMark(part))
                    length += Append(part, destination[length..], ref hasAccents);
            }
        }

        return destination[..length];
    }

    /// <summary>Folds a text. Allocates; used to build lookup tables.</summary>
    public static string Fold(string text) => Fold(text, new char[text.Length * MaxCharsPerChar], out _).ToString();

    private static int Decompose(int codePoint, Span<int> parts)
    {
        parts[0] = codePoint is >= 0xFF01 and <= 0xFF5E ? codePoint - FullWidthOffset : codePoint;
        return codePoint < FirstDecomposable ? 1 : CanonicalMappings.Decompose(parts[0], parts);
    }

    // Accents of Latin, Greek and Cyrillic letters; Hebrew points; Arabic vowel signs and hamza. Marks of other scripts are letters to their readers.
    private static bool IsAccent(int codePoint) =>
        codePoint is (>= 0x300 and <= 0x36F) or (>= 0x591 and <= 0x5C7) or (>= 0x64B and <= 0x65F) or 0x670;

    private static bool IsLetterOrMark(int codePoint) => Rune.GetUnicodeCategory(new Rune(codePoint)) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Letters without a canonical decomposition, and spelling variants of Greek and Arabic letters.
    private static int Append(int codePoint, Span<char> destination, ref bool hasAccents)
    {
        ReadOnlySpan<char> replacement = codePoint switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ł' => "l",
            'ħ' => "h",
            'ı' => "i",
            'ə' => "e",
            'ς' => "σ",
            'ة' => "ه",
            'ى' or 'ی' => "ي",
            'ک' => "ك",
            _ => default,
        };
        if (replacement.IsEmpty)
            return new Rune(codePoint).EncodeToUtf16(destination);

        hasAccents = true;
        replacement.CopyTo(destination);
        return replacement.Length;
    }
}
