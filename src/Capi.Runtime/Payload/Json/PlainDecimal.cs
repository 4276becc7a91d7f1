using System.Globalization;

namespace Capi.Payload.Json;

/// <summary>Writes floating-point numbers as plain decimals: without an exponent, which some JSON readers reject for money, and without a negative zero.</summary>
internal static class PlainDecimal
{
    /// <summary>The maximum output of <c>Write</c>: a sign, "0.", 323 zeros and 17 digits.</summary>
    public const int MaxBytes = 352;

    // The shortest form that parses to the same number: sign, 17 digits, point, E, sign and three digits.
    private const int MaxShortestBytes = 32;

    /// <summary>Writes a finite number; returns the number of bytes.</summary>
    public static int Write(double value, Span<byte> destination)
    {
        Span<byte> shortest = stackalloc byte[MaxShortestBytes];
        (value == 0 ? 0 : value).TryFormat(shortest, out var length, default, CultureInfo.InvariantCulture);
        return Expand(shortest[..length], destination);
    }

    /// <summary>Writes a finite number; returns the number of bytes.</summary>
    public static int Write(float value, Span<byte> destination)
    {
        Span<byte> shortest = stackalloc byte[MaxShortestBytes];
        (value == 0 ? 0 : value).TryFormat(shortest, out var length, default, CultureInfo.InvariantCulture);
        return Expand(shortest[..length], destination);
    }

    // -1.25E-07 becomes -0.000000125.
    private static int Expand(ReadOnlySpan<byte> shortest, Span<byte> destination)
    {
        var mark = shortest.IndexOf((byte)'E');
        if (mark < 0)
        {
            shortest.CopyTo(destination);
            return shortest.Length;
        }

        var length = 0;
        if (shortest[0] == '-')
            destination[length++] = (byte)'-';

        Span<byte> digits = stackalloc byte[MaxShortestBytes];
        var mantissa = shortest[length..mark];
        var point = mantissa.IndexOf((byte)'.') is >= 0 and var found ? found : mantissa.Length;
        mantissa[..point].CopyTo(digits);
        var count = mantissa.Length;
        if (point < mantissa.Length)
        {
            mantissa[(point + 1)..].CopyTo(digits[point..]);
            count--;
        }

        point += int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return point <= 0 ? length + WriteFraction(digits[..count], -point, destination[length..]) : length + WriteWhole(digits[..count], point, destination[length..]);
    }

    private static int WriteFraction(ReadOnlySpan<byte> digits, int zeros, Span<byte> destination)
    {
        "0."u8.CopyTo(destination);
        destination.Slice(2, zeros).Fill((byte)'0');
        digits.CopyTo(destination[(2 + zeros)..]);
        return 2 + zeros + digits.Length;
    }

    private static int WriteWhole(ReadOnlySpan<byte> digits, int point, Span<byte> destination)
    {
        if (point >= digits.Length)
        {
            digits.CopyTo(destination);
            destination[digits.Length..point].Fill((byte)'0');
            return point;
        }

        digits[..point].CopyTo(destination);
        destination[point] = (byte)'.';
        digits[point..].CopyTo(destination[(point + 1)..]);
        return digits.Length + 1;
    }
}
