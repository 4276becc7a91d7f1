using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.PostalCodes;

/// <summary>Finds a postal code among other words, such as the town: 80331 München, SW1A 1AA London, Sydney NSW 2000.</summary>
/// <remarks>Nothing is removed if the text has more than one code, or none that is certainly one.</remarks>
internal static class PostalCodeSearch
{
    // 01 310 100
    private const int MaxParts = 3;
    private const int MinDigits = 4;
    private const int MinLettersAfter = 3;
    private const int MinLettersBefore = 4;

    // No code has letters of another script: 北京 100000.
    private const char FirstGreekLetter = '\u0370';

    /// <summary>Returns the part of the text that is the code, or the whole text.</summary>
    /// <param name="groups">The text in groups (<see cref="PostalCodeText"/>).</param>
    /// <param name="country">The alpha-2 code of the country in lower case; null if it is unknown.</param>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> groups, string? country)
    {
        if (!groups.ContainsAnyExcept(PostalCodeText.DigitsAndSeparator) || !groups.ContainsAny(CharacterSets.AsciiDigits))
            return groups;

        if (IsBritishOrCanadian(groups))
            return groups;

        if (country is not null)
            return PostalCodeFormats.IsKnown(country) && !IsCode(groups, country) ? FindInCountry(groups, country) : groups;

        return FindBesideWords(groups, "gb") is { IsEmpty: false } british ? british
            : FindBesideWords(groups, "ca") is { IsEmpty: false } canadian ? canadian
            : RemoveTown(groups);
    }

    private static bool IsCode(ReadOnlySpan<char> groups, string country)
    {
        Span<char> buffer = stackalloc char[PostalCodeText.MaxLength];
        return PostalCodeFormats.IsCodeOf(country, PostalCodeText.RemoveSeparators(groups, buffer));
    }

    // The forms that the fast path accepts in every country.
    private static bool IsBritishOrCanadian(ReadOnlySpan<char> groups)
    {
        Span<char> buffer = stackalloc char[PostalCodeText.MaxLength];
        var code = PostalCodeText.RemoveSeparators(groups, buffer);
        return PostalCodeFormats.IsCodeOf("ca", code)
            || (code.Length is >= 5 and <= 7 && char.IsAsciiLetter(code[0]) && (char.IsAsciiDigit(code[1]) || (char.IsAsciiLetter(code[1]) && char.IsAsciiDigit(code[2])))
                && char.IsAsciiDigit(code[^3]) && char.IsAsciiLetter(code[^2]) && char.IsAsciiLetter(code[^1]));
    }

    private static ReadOnlySpan<char> FindInCountry(ReadOnlySpan<char> groups, string country)
    {
        if (!PostalCodeFormats.HasOnlyDigits(country))
            return FindUnique(groups, country, splitDigits: false) is { Length: > 0 } code ? groups.Slice(code.Start, code.Length) : groups;

        if (FindUnique(groups, country, splitDigits: true) is { Length: > 0 } digits)
            return groups.Slice(digits.Start, digits.Length);

        // 1067 Dresden: the zero in front is lost.
        var start = groups.IndexOfAny(CharacterSets.AsciiDigits);
        var end = CharacterSets.FindLast(groups, CharacterSets.AsciiDigits) + 1;
        var only = groups[start..end];
        return only.ContainsAnyExcept(CharacterSets.AsciiDigits) || PostalCodeFormats.CountMissingZeros(only, country) == 0 ? groups : only;
    }

    // The only code of this country; empty if there is none or more than one.
    private static (int Start, int Length) FindUnique(ReadOnlySpan<char> groups, string country, bool splitDigits)
    {
        var found = (Start: 0, Length: 0);
        for (var start = 0; start < groups.Length; start++)
        {
            if (!IsStart(groups, start, splitDigits))
                continue;

            var longest = 0;
            var end = start;
            for (var parts = 0; parts < MaxParts && end < groups.Length; parts++)
            {
                end += parts == 0 ? 0 : 1;
                var length = splitDigits ? CountDigits(groups[end..]) : CountToSeparator(groups[end..]);
                if (length == 0)
                    break;

                end += length;
                if (IsCode(groups[start..end], country))
                    longest = end - start;

                if (end < groups.Length && groups[end] != PostalCodeText.Separator)
                    break;
            }

            if (longest == 0)
                continue;

            if (found.Length > 0)
                return default;

            found = (start, longest);
            start += longest - 1;
        }

        return found;
    }

    private static bool IsStart(ReadOnlySpan<char> groups, int index, bool splitDigits) => splitDigits
        ? char.IsAsciiDigit(groups[index]) && (index == 0 || !char.IsAsciiDigit(groups[index - 1]))
        : groups[index] != PostalCodeText.Separator && (index == 0 || groups[index - 1] == PostalCodeText.Separator);

    // SW1A 1AA, UK. All other groups must be words.
    private static ReadOnlySpan<char> FindBesideWords(ReadOnlySpan<char> groups, string country)
    {
        var (start, length) = FindUnique(groups, country, splitDigits: false);
        return length > 0 && !groups[..start].ContainsAny(CharacterSets.AsciiDigits) && !groups[(start + length)..].ContainsAny(CharacterSets.AsciiDigits)
            ? groups.Slice(start, length)
            : default;
    }

    // 80331 München, Warszawa 00-950. Two or three letters before digits may be part of a code: VLT 1117, LV-1010.
    private static ReadOnlySpan<char> RemoveTown(ReadOnlySpan<char> groups)
    {
        var start = groups.IndexOfAny(CharacterSets.AsciiDigits);
        var end = CharacterSets.FindLast(groups, CharacterSets.AsciiDigits) + 1;
        var code = groups[start..end];
        if (code.ContainsAnyExcept(PostalCodeText.DigitsAndSeparator) || CountAllDigits(code) < MinDigits
            || (start > 0 && groups[start - 1] != PostalCodeText.Separator) || (end < groups.Length && groups[end] != PostalCodeText.Separator))
            return groups;

        if (end < groups.Length && groups[end + 1] < FirstGreekLetter && CountToSeparator(groups[(end + 1)..]) < MinLettersAfter)
            return groups;

        if (start > 0 && !HasLongWord(groups[..(start - 1)]))
            return groups[..end];

        return code;
    }

    private static bool HasLongWord(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var length = CountToSeparator(words);
            if (length >= MinLettersBefore || words[0] >= FirstGreekLetter)
                return true;

            words = words[Math.Min(length + 1, words.Length)..];
        }

        return false;
    }

    private static int CountAllDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
            count += char.IsAsciiDigit(character) ? 1 : 0;
        return count;
    }

    private static int CountDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(CharacterSets.AsciiDigits) is var end and >= 0 ? end : text.Length;

    private static int CountToSeparator(ReadOnlySpan<char> text) => text.IndexOf(PostalCodeText.Separator) is var end and >= 0 ? end : text.Length;
}
