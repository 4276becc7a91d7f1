using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>db</c>: parses a date of birth as Meta's Parameter Builder does and writes YYYYMMDD.</summary>
/// <remarks>Unlike in the Parameter Builder, the date must exist and lie between 1900 and today (docs/identity.md, "Dates of birth").</remarks>
internal static class DateOfBirthNormalizer
{
    private const int MinYear = 1900;

    // A larger number can only be a year.
    private const int MaxDay = 31;
    private const int MaxMonth = 12;

    public static DropReason Normalize(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        if (!TryParse(value, out var year, out var month, out var day, out var isAmbiguous))
            return DropReason.InvalidFormat;

        if (isAmbiguous && context.DateOrder == DateOrder.UnambiguousOnly)
            return DropReason.Ambiguous;

        if (isAmbiguous && context.DateOrder == DateOrder.DayFirst)
            (month, day) = (day, month);

        var today = context.Today;
        if (year < MinYear || year > today.Year || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || new DateOnly(year, month, day) > today)
            return DropReason.OutOfRange;

        AppendDigits(year, 1000, ref output);
        AppendDigits(month, 10, ref output);
        AppendDigits(day, 10, ref output);
        if (isAmbiguous && context.DateOrder == DateOrder.Unspecified)
            context.Assumptions?.Add(NormalizationAssumption.DateOrderAssumed);
        return DropReason.None;
    }

    // A number above 31 is the year; otherwise the year comes last.
    private static bool TryParse(ReadOnlySpan<char> value, out int year, out int month, out int day, out bool isAmbiguous)
    {
        year = month = day = 0;
        isAmbiguous = false;
        var first = ReadNextNumber(ref value, out var digits);
        if (digits == 0)
            return false;

        var second = ReadNextNumber(ref value, out var secondDigits);
        if (secondDigits == 0)
        {
            (year, month, day) = (first / 10_000, first / 100 % 100, first % 100);
            return digits == 8;
        }

        var third = ReadNextNumber(ref value, out var thirdDigits);
        if (thirdDigits == 0)
            return false;

        if (first > MaxDay)
            (year, month, day) = AssignMonthAndDay(first, second, third);
        else if (second > MaxDay)
            (year, month, day) = AssignMonthAndDay(second, third, first);
        else
            (year, month, day) = AssignMonthAndDay(third, first, second);

        // Not ambiguous when the year comes first: the month follows the year.
        isAmbiguous = first <= MaxDay && second <= MaxDay && month != day && month is > 0 and <= MaxMonth && day is > 0 and <= MaxMonth;
        return true;
    }

    // A number above 12 is the day. If both could be the month, the preferred one is: the number after the year, or the first one if the year comes last.
    private static (int Year, int Month, int Day) AssignMonthAndDay(int year, int preferred, int other) =>
        preferred > MaxMonth ? (year, other, preferred) : (year, preferred, other);

    private static int ReadNextNumber(ref ReadOnlySpan<char> value, out int digits)
    {
        var start = value.IndexOfAny(CharacterSets.AsciiDigits);
        digits = 0;
        if (start < 0)
            return 0;

        var number = 0;
        value = value[start..];
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
            number = Math.Min((number * 10) + (value[digits++] - '0'), 99_999_999);

        value = value[digits..];
        return number;
    }

    private static void AppendDigits(int number, int highestDivisor, ref Utf8Builder output)
    {
        for (var divisor = highestDivisor; divisor > 0; divisor /= 10)
            output.Append((byte)('0' + (number / divisor % 10)));
    }
}
