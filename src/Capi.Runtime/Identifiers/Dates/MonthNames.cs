using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Dates;

/// <summary>Finds the number of a month by its name in some forty languages, in full or abbreviated. Thread safe. Loaded when the first date with a word is read.</summary>
internal static partial class MonthNames
{
    /// <summary>The result for a name that means different months in different languages.</summary>
    public const int IsAmbiguous = -1;

    /// <summary>The maximum length of a folded name.</summary>
    public const int MaxLength = 24;

    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = CreateMonths().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string[]> AmbiguousMonths =
        Ambiguous.Split('\n').Select(line => line.Trim().Split(' ')).ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Weekdays =
        AlsoWeekdays.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a month.</summary>
    /// <param name="folded">The name, folded.</param>
    /// <param name="country">The country of the date in any form, or null. It decides between languages.</param>
    /// <returns>1 to 12; 0 for any other word; <see cref="IsAmbiguous"/> if the country doesn't decide.</returns>
    public static int Find(ReadOnlySpan<char> folded, string? country)
    {
        var month = Months.TryGetValue(folded, out var found) ? found : 0;
        return month == IsAmbiguous ? FindByCountry(folded, country) : month;
    }

    /// <summary>True for an abbreviation that is also one of a weekday: "mar." is March and, in French and Spanish, Tuesday.</summary>
    public static bool IsWeekdayToo(ReadOnlySpan<char> folded) => Weekdays.Contains(folded);

    /// <summary>Appends a word in lower case, ı as i, with letters and marks only and without combining accents; false if it doesn't fit.</summary>
    public static bool TryFold(ReadOnlySpan<char> word, Span<char> destination, ref int length)
    {
        foreach (var rune in new LowerCaseRuneEnumerator(word))
        {
            if (!rune.IsBmp)
                return false;

            var unit = (char)rune.Value;
            if (!IsLetterOrMark(unit) || unit is >= FirstAccent and <= LastAccent)
                continue;

            if (length == destination.Length)
                return false;

            destination[length++] = unit == 'ı' ? 'i' : unit;
        }

        return true;
    }

    /// <summary>True for a letter or a combining mark.</summary>
    public static bool IsLetterOrMark(char unit) =>
        char.IsLetter(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int FindByCountry(ReadOnlySpan<char> folded, string? country)
    {
        if (Countries.Find(WhiteSpace.Trim(country)) is not { } code)
            return IsAmbiguous;

        foreach (var reading in AmbiguousMonths[folded.ToString()])
        {
            if (reading.StartsWith(code, StringComparison.Ordinal))
                return int.Parse(reading.AsSpan(2), CultureInfo.InvariantCulture);
        }

        return IsAmbiguous;
    }

    private static FrozenDictionary<string, int> CreateMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, line) in Names.Split('\n').Index())
        {
            foreach (var name in line.Trim().Split(' '))
                months.Add(name, index + 1);
        }

        foreach (var line in Ambiguous.Split('\n'))
            months.Add(line.Trim().Split(' ')[0], IsAmbiguous);
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
