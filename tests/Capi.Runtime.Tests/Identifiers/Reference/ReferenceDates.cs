using System.Globalization;
using System.Text.RegularExpressions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference normalisation of dates of birth (spec section 3.4, with the checks of 3.7).</summary>
internal static class ReferenceDates
{
    public static string? NormalizeDateOfBirth(string value, DateOnly today)
    {
        var groups = Regex.Matches(value, "[0-9]+").Select(match => match.Value).ToArray();
        if (groups.Length == 1 && groups[0].Length == 8)
            return ValidateDate(groups[0], today);

        if (groups.Length < 3)
            return null;

        var numbers = groups.Take(3).Select(group => decimal.TryParse(group.TrimStart('0'), CultureInfo.InvariantCulture, out var number) ? number
            : group.Trim('0').Length == 0 ? 0 : decimal.MaxValue).ToList();
        var year = numbers.FindIndex(number => number > 31) is 0 ? 0 : numbers[1] > 31 ? 1 : 2;
        var rest = numbers.Where((_, index) => index != year).ToList();
        if (year == 1)
            rest.Reverse();
        var (month, day) = rest[0] > 12 ? (rest[1], rest[0]) : (rest[0], rest[1]);
        return numbers[year] > 9999 || month > 99 || day > 99
            ? null
            : ValidateDate(string.Create(CultureInfo.InvariantCulture, $"{numbers[year]:0000}{month:00}{day:00}"), today);
    }

    public static string? NormalizeNumber(string value, int min, int max) =>
        Regex.IsMatch(value, @"\A[0-9]{1,2}\z") && int.Parse(value, CultureInfo.InvariantCulture) is var number && number >= min && number <= max
            ? number.ToString("00", CultureInfo.InvariantCulture)
            : null;

    public static string? NormalizeYear(string value, DateOnly today) =>
        Regex.IsMatch(value, @"\A[0-9]{4}\z") && int.Parse(value, CultureInfo.InvariantCulture) is var year && year >= 1900 && year <= today.Year
            ? value
            : null;

    private static string? ValidateDate(string digits, DateOnly today) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date >= new DateOnly(1900, 1, 1) && date <= today
            ? digits
            : null;
}
