using System.Runtime.CompilerServices;
using Capi.Identifiers.Normalizers;

namespace Capi.Identifiers.FastPath;

/// <summary>Fast path of <see cref="DateOfBirthNormalizer"/> for ISO 8601 dates: 1980-05-17 or 19800517.</summary>
internal static class AsciiDateNormalizer
{
    private const int MinYear = 1900;
    private const int DaysInEveryMonth = 28;
    private const int DigitCount = 8;
    private const int IsoDateLength = 10;

    private static readonly AsciiSet DigitCharacters = new("0123456789");

    /// <summary>Writes the eight digits to the block and returns 8, or 0 to use the slow path.</summary>
    /// <remarks>Dates in the year of <paramref name="today"/> take the slow path, which compares the whole date with today.</remarks>
    public static int Normalize(ref byte text, int length, DateOnly today)
    {
        var digits = DigitCharacters.GetMatches(ref text, length);
        if (!(length == DigitCount && digits == 0b1111_1111) && !(length == IsoDateLength && digits == 0b11_0110_1111 && IsSeparator(ref text)))
            return 0;

        AsciiBlock.Compact(ref text, length, digits);
        var year = (100 * ParseTwoDigits(ref text, 0)) + ParseTwoDigits(ref text, 2);
        var (month, day) = (ParseTwoDigits(ref text, 4), ParseTwoDigits(ref text, 6));
        return year >= MinYear && year < today.Year && month is >= 1 and <= 12 && day >= 1 && (day <= DaysInEveryMonth || day <= DateTime.DaysInMonth(year, month))
            ? DigitCount
            : 0;
    }

    // Other separators take the slow path, which distinguishes 02:16 as a time.
    private static bool IsSeparator(ref byte text) => Unsafe.Add(ref text, 4) is (byte)'-' or (byte)'/' or (byte)'.' && Unsafe.Add(ref text, 7) == Unsafe.Add(ref text, 4);

    private static int ParseTwoDigits(ref byte text, int offset) => (10 * (Unsafe.Add(ref text, offset) - '0')) + Unsafe.Add(ref text, offset + 1) - '0';
}
