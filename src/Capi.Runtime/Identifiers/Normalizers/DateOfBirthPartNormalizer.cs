using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary><c>dobd</c>, <c>dobm</c> and <c>doby</c>: the day, month or year of a date of birth, zero-padded. Meta's SDKs define these keys; its documentation doesn't.</summary>
internal static class DateOfBirthPartNormalizer
{
    private const int MinYear = 1900;

    /// <summary>01 to 31.</summary>
    public static DropReason NormalizeDay(ReadOnlySpan<char> value, ref Utf8Builder output) => NormalizeTwoDigits(value, 31, ref output);

    /// <summary>01 to 12.</summary>
    public static DropReason NormalizeMonth(ReadOnlySpan<char> value, ref Utf8Builder output) => NormalizeTwoDigits(value, 12, ref output);

    /// <summary>Four digits, from 1900 to the current year.</summary>
    public static DropReason NormalizeYear(ReadOnlySpan<char> value, DateOnly today, ref Utf8Builder output)
    {
        if (!TryParse(value, 4, out var year) || value.Length != 4)
            return DropReason.InvalidFormat;

        if (year < MinYear || year > today.Year)
            return DropReason.OutOfRange;

        output.Append(value);
        return DropReason.None;
    }

    private static DropReason NormalizeTwoDigits(ReadOnlySpan<char> value, int max, ref Utf8Builder output)
    {
        if (!TryParse(value, 2, out var number))
            return DropReason.InvalidFormat;

        if (number < 1 || number > max)
            return DropReason.OutOfRange;

        output.Append((byte)('0' + (number / 10)));
        output.Append((byte)('0' + (number % 10)));
        return DropReason.None;
    }

    private static bool TryParse(ReadOnlySpan<char> value, int maxDigits, out int number)
    {
        number = 0;
        if (value.IsEmpty || value.Length > maxDigits)
            return false;

        foreach (var character in value)
        {
            if (!char.IsAsciiDigit(character))
                return false;

            number = (number * 10) + (character - '0');
        }

        return true;
    }
}
