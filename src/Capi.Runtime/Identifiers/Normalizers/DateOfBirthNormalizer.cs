using Capi.Identifiers.Dates;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>db</c>: parses a date of birth and writes YYYYMMDD. The date must exist and lie between 1900 and today.</summary>
/// <remarks>Reads what Meta's Parameter Builder reads, and month names, dates of digits only, and the usual order of a country (docs/identity.md, "Dates of birth").</remarks>
internal static class DateOfBirthNormalizer
{
    private const int MinYear = 1900;
    private const int BuddhistEra = 543;

    // A larger number can only be a year.
    private const int MaxDay = 31;
    private const int MaxMonth = 12;

    // YYYYMMDD, and the digits of a time that may follow it: HHMM or HHMMSS.
    private const int DateDigits = 8;

    public static DropReason Normalize(ReadOnlySpan<char> value, in NormalizationContext context, ref Utf8Builder output)
    {
        var text = DateText.Read(value, context.Country);
        var hasMonth = text.Month != 0 && !(text.Count >= 3 && (text.IsJoined || text.IsMonthUncertain));
        if (hasMonth)
            return text.Month == MonthNames.IsAmbiguous ? DropReason.Ambiguous : text.Count < 2 ? DropReason.InvalidFormat : WriteWithMonth(text, context, ref output);

        var (first, second, third) = text.Numbers;
        if (text.Digits.First == DateDigits && (text.Count == 1 || (text.Count == 2 && text.Digits.Second is 4 or 6)))
            return WriteDigits(first, context, ref output);

        // 19850521000000: with the digits of a time.
        if (text.Count == 1 && text.Digits.First is 12 or 14 && DateText.ReadFirstDigits(value, DateDigits) is var date and > 0)
            return Write(date / 10_000, date / 100 % 100, date % 100, context, ref output);

        if (text.Count < 3)
            return DropReason.InvalidFormat;

        // 7/10/2520 in Thailand.
        if (third > context.Today.Year && context.FindCountry() == "th")
            third -= BuddhistEra;

        // The month follows the year.
        if (first > MaxDay)
            return Write(first, second, third, context, ref output);

        // A number above 12 is the day.
        if (second > MaxDay)
            return third > MaxMonth ? Write(second, first, third, context, ref output) : Write(second, third, first, context, ref output);

        return text.IsDotted && second <= MaxMonth ? Write(third, second, first, context, ref output) : WriteInOrder(third, first, second, context, ref output);
    }

    private static DropReason WriteWithMonth(in DateText text, in NormalizationContext context, ref Utf8Builder output)
    {
        var (first, second, _) = text.Numbers;
        var (year, day) = first > MaxDay ? (first, second) : (second, first);
        if (text.IsThai && year > context.Today.Year)
            year -= BuddhistEra;
        return Write(year, text.Month, day, context, ref output);
    }

    // Year first if that is a date; otherwise the year comes last.
    private static DropReason WriteDigits(int digits, in NormalizationContext context, ref Utf8Builder output)
    {
        var reason = Write(digits / 10_000, digits / 100 % 100, digits % 100, context, ref output);
        if (reason == DropReason.None)
            return reason;

        var (first, second, year) = (digits / 1_000_000, digits / 10_000 % 100, digits % 10_000);
        return IsAmbiguous(first, second) && Exists(year, first, second, context.Today) && GetOrder(context) == DateOrder.Unspecified
            ? DropReason.Ambiguous
            : WriteInOrder(year, first, second, context, ref output);
    }

    private static DropReason WriteInOrder(int year, int first, int second, in NormalizationContext context, ref Utf8Builder output)
    {
        if (first > MaxMonth || second > MaxMonth)
            return first > MaxMonth ? Write(year, second, first, context, ref output) : Write(year, first, second, context, ref output);

        var order = IsAmbiguous(first, second) ? GetOrder(context) : DateOrder.MonthFirst;
        if (order == DateOrder.UnambiguousOnly)
            return DropReason.Ambiguous;

        var reason = order == DateOrder.DayFirst ? Write(year, second, first, context, ref output) : Write(year, first, second, context, ref output);
        if (reason == DropReason.None && order == DateOrder.Unspecified)
            context.Assumptions?.Add(NormalizationAssumption.DateOrderAssumed);
        return reason;
    }

    // The configured order, or the usual one of the contract's country.
    private static DateOrder GetOrder(in NormalizationContext context) =>
        context.DateOrder != DateOrder.Unspecified || context.Country is null ? context.DateOrder : DateOrders.Find(context.Country);

    private static bool IsAmbiguous(int first, int second) =>
        first != second && first is > 0 and <= MaxMonth && second is > 0 and <= MaxMonth;

    private static bool Exists(int year, int month, int day, DateOnly today) =>
        year >= MinYear && year <= today.Year && month is >= 1 and <= MaxMonth && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        && new DateOnly(year, month, day) <= today;

    private static DropReason Write(int year, int month, int day, in NormalizationContext context, ref Utf8Builder output)
    {
        if (!Exists(year, month, day, context.Today))
            return DropReason.OutOfRange;

        AppendDigits(year, 1000, ref output);
        AppendDigits(month, 10, ref output);
        AppendDigits(day, 10, ref output);
        return DropReason.None;
    }

    private static void AppendDigits(int number, int highestDivisor, ref Utf8Builder output)
    {
        for (var divisor = highestDivisor; divisor > 0; divisor /= 10)
            output.Append((byte)('0' + (number / divisor % 10)));
    }
}
