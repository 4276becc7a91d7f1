using System.Globalization;
using System.Text.RegularExpressions;
using Capi.Identifiers.Dates;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference normalisation of dates of birth (docs/identity.md, "Dates of birth"), by regular expressions.</summary>
internal static class ReferenceDates
{
    private const string Time = @"(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?![0-9:])(?:\.[0-9]*)?|(?![0-9:]))(?: ?(?:(?:GMT|UTC) ?)?[+-](?:0[0-9]|1[0-4])[0-9]{2}(?![0-9]))?";

    // A private-use character: neither digit, letter nor white space.
    private const string Removed = "\uE001";

    private const string Word = @"\G(?:[年日년일]|\p{L}(?:(?![年日년일])[\p{L}\p{Mn}\p{Mc}])*)";

    public static string? NormalizeDateOfBirth(string value, DateOnly today, string? country = null)
    {
        var text = Regex.Replace(string.Concat(value.Select(unit => CharUnicodeInfo.GetDecimalDigitValue(unit) is >= 0 and var digit ? (char)('0' + digit) : unit)), Time, Removed);
        var months = FindMonths(ref text, country);
        var numbers = Regex.Matches(text, "[0-9]+").ToArray();
        var values = numbers.Select(match => match.Value.TrimStart('0') is { Length: <= 8 } digits ? int.Parse("0" + digits, CultureInfo.InvariantCulture) : int.MaxValue).ToArray();
        var separators = numbers.Skip(1).Take(2).Select((match, index) => ReferenceText.Trim(text[(numbers[index].Index + numbers[index].Length)..match.Index])).ToArray();

        var isDotted = separators.All(separator => separator is "." or "․" or "．" or "。" or "｡" or "﹒" or "·");
        var isJoined = numbers.Length >= 3 && separators.All(separator => separator is "." or "/" or "-" or "․" or "．" or "。" or "｡" or "﹒" or "·");
        var named = months.Where(month => !month.IsWeekday).DefaultIfEmpty(months.FirstOrDefault()).Select(month => month.Number).ToHashSet();
        if (months.Count > 0 && !months.Any(month => !month.IsWeekday) && months.Select(month => month.Number).Distinct().Count() > 1)
            named = [-1];
        if (months.Count > 0 && !isJoined && (numbers.Length < 3 || months.Any(month => !month.IsWeekday)))
        {
            if (named.Count > 1 || named.Single() < 0 || numbers.Length < 2)
                return null;

            var (year, day) = values[0] > 31 ? (values[0], values[1]) : (values[1], values[0]);
            return Format(months.Any(month => month.IsThai) && year > today.Year ? year - 543 : year, named.Single(), day, today);
        }

        var usual = DateOrders.Find(country);
        if (numbers.Length > 0 && numbers[0].Length == 8 && (numbers.Length == 1 || (numbers.Length == 2 && numbers[1].Length is 4 or 6)))
        {
            var (head, tail) = (values[0] / 10_000, values[0] % 10_000);
            string?[] readings = [Format(tail, head / 100, head % 100, today), Format(tail, head % 100, head / 100, today)];
            return Format(head, tail / 100, tail % 100, today)
                ?? (usual != DateOrder.Unspecified && head / 100 <= 12 && head % 100 <= 12 ? readings[usual == DateOrder.MonthFirst ? 0 : 1]
                    : readings[0] is not null && head / 100 <= 12 && head % 100 <= 12 && readings[0] != readings[1] && head / 100 != head % 100 ? null
                    : head / 100 > 12 ? readings[1] : readings[0]);
        }

        if (numbers.Length == 1 && numbers[0].Length is 12 or 14)
            return ValidateDate(numbers[0].Value[..8], today);

        if (numbers.Length < 3)
            return null;

        if (country == "th" && values[2] > today.Year)
            values[2] -= 543;

        if (values[0] > 31)
            return Format(values[0], values[1], values[2], today);

        if (values[1] > 31)
            return values[2] > 12 ? Format(values[1], values[0], values[2], today) : Format(values[1], values[2], values[0], today);

        var isDayFirst = values[0] > 12 || (values[1] <= 12 && (isDotted || usual == DateOrder.DayFirst));
        return isDayFirst ? Format(values[2], values[1], values[0], today) : Format(values[2], values[0], values[1], today);
    }

    // The months named by words, or by a number before 月 or after "tháng", whose digits are removed from the text.
    private static List<(int Number, bool IsWeekday, bool IsThai)> FindMonths(ref string text, string? country)
    {
        var months = new List<(int, bool, bool)>();
        var (isNumberNext, isWeekdayNext) = (false, false);
        var words = 0;
        for (var position = 0; position < text.Length;)
        {
            if (Regex.Match(text[position..], "\\A[0-9]+(?<mark>(?=[月월]))?") is { Success: true } number)
            {
                if (isWeekdayNext && number.Length == 1)
                {
                    text = text.Remove(position, 1).Insert(position, Removed);
                    position++;
                    isWeekdayNext = false;
                    continue;
                }

                isWeekdayNext = false;
                if (isNumberNext || number.Groups["mark"].Success)
                {
                    months.Add((decimal.TryParse(number.Value, out var month) && month is >= 1 and <= 12 ? (int)month : -1, false, false));
                    text = text.Remove(position, number.Length).Insert(position, Removed);
                    position++;
                }
                else
                {
                    position += number.Length;
                }

                isNumberNext = false;
                continue;
            }

            if (new Regex(Word).Match(text, position) is not { Success: true } word)
            {
                position++;
                continue;
            }

            position += word.Length;
            var name = FoldName(word.Value);
            isWeekdayNext = false;
            if (++words > 32 || name.Length > 24)
                continue;

            if (name is "thứ")
            {
                isWeekdayNext = true;
                continue;
            }

            if (name is "tháng" or "thang" or "thg")
            {
                isNumberNext = true;
                continue;
            }

            var gap = Regex.Match(text[position..], @"\A(?:\.|[\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF])+").Length;
            if (gap > 0 && new Regex(Word).Match(text, position + gap) is { Success: true } second && FindMonth(name + FoldName(second.Value), country) is { Number: not 0 } pair)
            {
                months.Add(pair);
                position += gap + second.Length;
            }
            else if (FindMonth(name, country) is { Number: not 0 } single)
            {
                months.Add(single);
            }
        }

        return months;
    }

    private static string FoldName(string word) => Regex.Replace(ReferenceText.ToLower(word), "[\u0300-\u036F]", "").Replace('ı', 'i');

    private static (int Number, bool IsWeekday, bool IsThai) FindMonth(string name, string? country)
    {
        if (name.Length is 0 or > 24)
            return default;

        var isWeekday = MonthNames.AlsoWeekdays.Split(' ').Contains(name);
        var isThai = name[0] is >= '\u0E00' and <= '\u0E7F';
        var lines = MonthNames.Names.Split('\n');
        for (var month = 1; month <= 12; month++)
        {
            if (lines[month - 1].Trim().Split(' ').Contains(name))
                return (month, isWeekday, isThai);
        }

        var readings = MonthNames.Ambiguous.Split('\n').Select(line => line.Trim().Split(' ')).FirstOrDefault(line => line[0] == name);
        return readings is null ? default
            : readings.FirstOrDefault(reading => country is not null && reading.StartsWith(country, StringComparison.Ordinal)) is { } own ? (int.Parse(own[2..], CultureInfo.InvariantCulture), isWeekday, isThai)
            : (-1, isWeekday, isThai);
    }

    private static string? Format(int year, int month, int day, DateOnly today) =>
        year > 9999 || month > 99 || day > 99 ? null : ValidateDate(string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month:00}{day:00}"), today);

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
