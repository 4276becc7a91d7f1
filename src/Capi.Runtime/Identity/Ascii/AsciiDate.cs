using System.Runtime.CompilerServices;

namespace Capi.Identity;

/// <summary>Fast path of <see cref="DateOfBirthNormalizer"/> for ISO 8601 dates: 1980-05-17 or 19800517.</summary>
internal static class AsciiDate
{
    private const int MinYear = 1900;
    private const int DaysOfAll = 28;
    private const int Digits = 8;
    private const int DigitsAndDashes = 10;

    private static readonly AsciiSet Numbers = new("0123456789");

    /// <summary>Writes the eight digits to the block and returns 8, or 0 to use the slow path.</summary>
    /// <remarks>Dates in the year of <paramref name="today"/> take the slow path, which compares the whole date with today.</remarks>
    public static int Normalize(ref byte text, int length, DateOnly today)
    {
        var digits = Numbers.In(ref text, length);
        if (!(length == Digits && digits == 0b1111_1111) && !(length == DigitsAndDashes && digits == 0b11_0110_1111))
            return 0;

        AsciiBlock.Keep(ref text, length, digits);
        var year = (100 * Pair(ref text, 0)) + Pair(ref text, 2);
        var (month, day) = (Pair(ref text, 4), Pair(ref text, 6));
        return year >= MinYear && year < today.Year && month is >= 1 and <= 12 && day >= 1 && (day <= DaysOfAll || day <= DateTime.DaysInMonth(year, month))
            ? Digits
            : 0;
    }

    private static int Pair(ref byte text, int at) => (10 * (Unsafe.Add(ref text, at) - '0')) + Unsafe.Add(ref text, at + 1) - '0';
}
