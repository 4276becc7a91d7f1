namespace Capi.Identity;

/// <summary><c>db</c>: parses a date of birth as Meta's Parameter Builder does and writes YYYYMMDD.</summary>
/// <remarks>Unlike in the Parameter Builder, the date must exist and lie between 1900 and today (docs/identity.md, "Dates of birth").</remarks>
internal static class DateOfBirthNormalizer
{
    private const int MinYear = 1900;

    // A larger number can only be a year.
    private const int LargestDay = 31;
    private const int LargestMonth = 12;

    public static DropReason Normalize(ReadOnlySpan<char> value, in IdentityHints hints, ref Utf8Builder output)
    {
        if (!TryRead(value, out var year, out var month, out var day, out var isAmbiguous))
            return DropReason.InvalidFormat;

        if (isAmbiguous && hints.DateOrder == DateOrder.UnambiguousOnly)
            return DropReason.Ambiguous;

        if (isAmbiguous && hints.DateOrder == DateOrder.DayFirst)
            (month, day) = (day, month);

        var today = hints.Today;
        if (year < MinYear || year > today.Year || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || new DateOnly(year, month, day) > today)
            return DropReason.OutOfRange;

        AppendDigits(year, 1000, ref output);
        AppendDigits(month, 10, ref output);
        AppendDigits(day, 10, ref output);
        if (isAmbiguous && hints.DateOrder == DateOrder.Unspecified)
            hints.Notes?.Add(IdentityNote.DateOrderAssumed);
        return DropReason.None;
    }

    // A number above 31 is the year; otherwise the year comes last.
    private static bool TryRead(ReadOnlySpan<char> value, out int year, out int month, out int day, out bool isAmbiguous)
    {
        year = month = day = 0;
        isAmbiguous = false;
        var first = NextGroup(ref value, out var digits);
        if (digits == 0)
            return false;

        var second = NextGroup(ref value, out var secondDigits);
        if (secondDigits == 0)
        {
            (year, month, day) = (first / 10_000, first / 100 % 100, first % 100);
            return digits == 8;
        }

        var third = NextGroup(ref value, out var thirdDigits);
        if (thirdDigits == 0)
            return false;

        if (first > LargestDay)
            (year, month, day) = MonthFirst(first, second, third);
        else if (second > LargestDay)
            (year, month, day) = MonthFirst(second, third, first);
        else
            (year, month, day) = MonthFirst(third, first, second);

        // Not ambiguous when the year comes first: the month follows the year.
        isAmbiguous = first <= LargestDay && second <= LargestDay && month != day && month is > 0 and <= LargestMonth && day is > 0 and <= LargestMonth;
        return true;
    }

    // A number above 12 is the day. If both could be the month, the preferred one is: the number after the year, or the first one if the year comes last.
    private static (int Year, int Month, int Day) MonthFirst(int year, int preferred, int other) =>
        preferred > LargestMonth ? (year, other, preferred) : (year, preferred, other);

    private static int NextGroup(ref ReadOnlySpan<char> value, out int digits)
    {
        var start = value.IndexOfAny(Characters.AsciiDigits);
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

    private static void AppendDigits(int number, int highest, ref Utf8Builder output)
    {
        for (var place = highest; place > 0; place /= 10)
            output.Append((byte)('0' + (number / place % 10)));
    }
}
