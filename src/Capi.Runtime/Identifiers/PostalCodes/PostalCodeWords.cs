using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.PostalCodes;

/// <summary>Removes what people write beside a postal code: a label, a state or a country (ZIP 94025, CA 94025, D-80331).</summary>
internal static class PostalCodeWords
{
    private const int MinCodeLength = 4;

    /// <summary>Removes the words before and after a code.</summary>
    /// <param name="groups">The text in groups (<see cref="PostalCodeText"/>).</param>
    /// <param name="country">The alpha-2 code of the country in lower case; null if it is unknown.</param>
    public static ReadOnlySpan<char> Remove(ReadOnlySpan<char> groups, string? country) =>
        RemoveStateAfter(RemoveRegionBefore(RemoveLabel(groups), country), country);

    private static ReadOnlySpan<char> RemoveLabel(ReadOnlySpan<char> groups)
    {
        Span<char> buffer = stackalloc char[PostalCodeText.MaxLength];
        for (var count = PostalCodeLabels.MaxGroups; count >= 0; count--)
        {
            var (before, after) = Split(groups, count);
            if (after.Length >= MinCodeLength && !before.IsEmpty && PostalCodeLabels.IsLabel(PostalCodeText.RemoveSeparators(before, buffer), after))
                return after;
        }

        return groups;
    }

    private static ReadOnlySpan<char> RemoveRegionBefore(ReadOnlySpan<char> groups, string? country)
    {
        Span<char> buffer = stackalloc char[PostalCodeText.MaxLength];
        for (var count = CountLetterGroups(groups); count >= 0; count--)
        {
            var (before, after) = Split(groups, count);
            if (before.IsEmpty || after.IsEmpty)
                continue;

            if (CanBeUsa(country) && IsZipCode(after) && NamesUsa(before[(before.LastIndexOf(PostalCodeText.Separator) + 1)..], before))
                return after;

            if (PostalCodeFormats.FindCountry(before) is { } named
                && (named == country || (count > 0 ? country is null || PostalCodeFormats.GetDigitCount(country) > 0 : country is null && IsCodeOfCountry(before) && after.Length > MinCodeLength))
                && PostalCodeFormats.IsCodeOf(named, PostalCodeText.RemoveSeparators(after, buffer)))
                return after;
        }

        return groups;
    }

    // 94025 CA. Letters after four digits belong to a Dutch code.
    private static ReadOnlySpan<char> RemoveStateAfter(ReadOnlySpan<char> groups, string? country)
    {
        var index = groups.IndexOfAnyExcept(PostalCodeText.DigitsAndSeparator);
        if (index <= 0 || groups[index - 1] != PostalCodeText.Separator || !CanBeUsa(country))
            return groups;

        var before = groups[..(index - 1)];
        var after = groups[index..];
        return IsZipCode(before) && NamesUsa(after, after) ? before : groups;
    }

    // FR75008. Two letters before four digits may be Brunei's.
    private static bool IsCodeOfCountry(ReadOnlySpan<char> letters) => letters.Length == 2 && char.IsAscii(letters[0]);

    private static bool CanBeUsa(string? country) => country is null || States.IsUsCountry(country);

    private static bool NamesUsa(ReadOnlySpan<char> lastWord, ReadOnlySpan<char> words) =>
        lastWord is "us" or "usa"
        || (States.FindByCode(lastWord) is { } code && !States.IsCanadian(code))
        || (States.Find(words) is { } state && !States.IsCanadian(state));

    /// <summary>True for five digits, or nine with or without a separator before the last four.</summary>
    internal static bool IsZipCode(ReadOnlySpan<char> groups) =>
        !groups.ContainsAnyExcept(PostalCodeText.DigitsAndSeparator) && groups.Count(PostalCodeText.Separator) is var separators
        && (groups.Length, separators) is (5, 0) or (9, 0) or (10, 1) && (separators == 0 || groups[5] == PostalCodeText.Separator);

    private static int CountLetterGroups(ReadOnlySpan<char> groups)
    {
        var firstDigit = groups.IndexOfAny(CharacterSets.AsciiDigits);
        return firstDigit < 0 ? groups.Count(PostalCodeText.Separator) + 1 : groups[..firstDigit].Count(PostalCodeText.Separator);
    }

    // Splits after this number of groups of letters; for 0 between the letters and the digits of the first group.
    private static (Range Before, Range After) FindSplit(ReadOnlySpan<char> groups, int count)
    {
        var index = 0;
        if (count == 0)
        {
            index = Math.Max(0, groups.IndexOfAny(CharacterSets.AsciiDigits));
            return groups[..index].Contains(PostalCodeText.Separator) ? (..0, ..) : (..index, index..);
        }

        for (; count > 0; count--)
        {
            var length = groups[index..].IndexOf(PostalCodeText.Separator);
            if (length < 0 || groups.Slice(index, length).ContainsAny(CharacterSets.AsciiDigits))
                return (..0, ..);

            index += length + 1;
        }

        return (..(index - 1), index..);
    }

    private static SplitGroups Split(ReadOnlySpan<char> groups, int count)
    {
        var (before, after) = FindSplit(groups, count);
        return new(groups[before], groups[after]);
    }

    private readonly ref struct SplitGroups(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        private readonly ReadOnlySpan<char> _before = before;
        private readonly ReadOnlySpan<char> _after = after;

        public void Deconstruct(out ReadOnlySpan<char> before, out ReadOnlySpan<char> after)
        {
            before = _before;
            after = _after;
        }
    }
}
