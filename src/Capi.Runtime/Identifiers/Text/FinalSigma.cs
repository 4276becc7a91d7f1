using System.Globalization;
using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>Unicode's rule for lower-casing the Greek sigma (SpecialCasing, Final_Sigma), which JavaScript implements and .NET doesn't.</summary>
/// <remarks>A sigma is final if a cased letter precedes it and none follows it, ignoring case-ignorable characters.</remarks>
internal static class FinalSigma
{
    /// <summary>True if the capital sigma at <paramref name="index"/> ends a word.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="index">The index of the sigma.</param>
    /// <param name="filter">The characters to skip because they are removed.</param>
    public static bool IsFinal(ReadOnlySpan<char> text, int index, CharacterFilter filter) =>
        HasCasedBefore(text[..index], filter) && !HasCasedAfter(text[(index + 1)..], filter);

    private static bool HasCasedBefore(ReadOnlySpan<char> text, CharacterFilter filter)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeLastFromUtf16(text, out var rune, out var length);
            if (!IsSkipped(rune, filter))
                return IsCased(rune);

            text = text[..^length];
        }

        return false;
    }

    private static bool HasCasedAfter(ReadOnlySpan<char> text, CharacterFilter filter)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            if (!IsSkipped(rune, filter))
                return IsCased(rune);

            text = text[length..];
        }

        return false;
    }

    private static bool IsSkipped(Rune rune, CharacterFilter filter) =>
        IsCaseIgnorable(rune) || filter.Removes(rune);

    // Derived property Case_Ignorable: marks, formats, modifiers, and the word-break classes MidLetter, MidNumLet and Single_Quote.
    private static bool IsCaseIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || rune.Value is '\'' or '.' or ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2018 or 0x2019 or 0x2024 or 0x2027
            or 0xFE13 or 0xFE52 or 0xFE55 or 0xFF07 or 0xFF0E or 0xFF1A;

    // Derived property Cased, except characters that are case-ignorable too: letters with case, Other_Lowercase and Other_Uppercase.
    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is 0xAA or 0xBA or (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9)
            or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);
}
