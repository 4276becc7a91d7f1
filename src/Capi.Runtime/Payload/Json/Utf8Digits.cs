using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

/// <summary>Formats numbers as UTF-8, eight digits at a time. Writes without bounds checks, as few audited methods do: at most <see cref="MaxBytes"/> bytes.</summary>
internal static class Utf8Digits
{
    /// <summary>The maximum number of bytes written for any number, including those written past its end.</summary>
    public const int MaxBytes = 48;

    private const int GroupDigits = 8;
    private const ulong GroupValue = 100_000_000;
    private const ulong AsciiZeros = 0x3030_3030_3030_3030;

    // The maximum number of fraction digits: those that 64 bits can hold.
    private const int MaxScale = 19;

    private const ulong CountUnit = 1UL << 32;

    // The digit count by the index of the highest bit: adding the number carries into the upper 32 bits exactly from the power of ten on that has
    // one more digit. Not a span of constants, because unoptimized code allocates to create one.
    private static readonly ulong[] DigitCountsByLog2 =
    [
        CountUnit, CountUnit, CountUnit, (2 * CountUnit) - 10,
        2 * CountUnit, 2 * CountUnit, (3 * CountUnit) - 100,
        3 * CountUnit, 3 * CountUnit, (4 * CountUnit) - 1_000,
        4 * CountUnit, 4 * CountUnit, 4 * CountUnit, (5 * CountUnit) - 10_000,
        5 * CountUnit, 5 * CountUnit, (6 * CountUnit) - 100_000,
        6 * CountUnit, 6 * CountUnit, (7 * CountUnit) - 1_000_000,
        7 * CountUnit, 7 * CountUnit, 7 * CountUnit, (8 * CountUnit) - 10_000_000,
        8 * CountUnit, 8 * CountUnit, (9 * CountUnit) - GroupValue,
    ];

    /// <summary>Writes an integer.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(long value, ref byte destination)
    {
        if (value >= 0)
            return Write((ulong)value, ref destination);

        destination = (byte)'-';
        return 1 + Write(0 - (ulong)value, ref Unsafe.Add(ref destination, 1));
    }

    /// <summary>Writes an integer.</summary>
    public static int Write(ulong value, ref byte destination)
    {
        if (value < 10)
        {
            destination = (byte)('0' + value);
            return 1;
        }

        if (value < GroupValue)
        {
            var count = CountDigits((uint)value);
            WriteUInt64(ref destination, (UnpackDigits((uint)value) | AsciiZeros) >> (8 * (GroupDigits - count)));
            return count;
        }

        var (upper, lower) = Math.DivRem(value, GroupValue);
        var length = Write(upper, ref destination);
        WriteUInt64(ref Unsafe.Add(ref destination, length), UnpackDigits((uint)lower) | AsciiZeros);
        return length + GroupDigits;
    }

    /// <summary>Writes a decimal with all digits, including trailing zeros. Returns 0 for a negative decimal, or one with more digits than 64 bits
    /// can hold.</summary>
    public static int TryWrite(in decimal value, ref byte destination)
    {
        ref readonly var parts = ref Unsafe.As<decimal, DecimalParts>(ref Unsafe.AsRef(in value));
        var scale = parts.Flags >> 16;
        if (parts.High != 0 || scale > MaxScale)
            return 0;

        if (scale == 0)
            return Write(parts.Low, ref destination);
        return parts.Low < GroupValue && scale < GroupDigits ? WriteSmallDecimal((uint)parts.Low, (int)scale, ref destination) : WriteLargeDecimal(parts.Low, (int)scale, ref destination);
    }

    private static int WriteSmallDecimal(uint value, int scale, ref byte destination)
    {
        var count = Math.Max(CountDigits(value), scale + 1);
        var text = (UnpackDigits(value) | AsciiZeros) >> (8 * (GroupDigits - count));
        var whole = count - scale;
        WriteUInt64(ref destination, text);
        Unsafe.Add(ref destination, whole) = (byte)'.';
        WriteUInt64(ref Unsafe.Add(ref destination, whole + 1), text >> (8 * whole));
        return count + 1;
    }

    private static int WriteLargeDecimal(ulong digits, int scale, ref byte destination)
    {
        var divisor = 1UL;
        for (var i = 0; i < scale; i++)
            divisor *= 10;

        var (whole, fraction) = Math.DivRem(digits, divisor);
        var length = Write(whole, ref destination);
        Unsafe.Add(ref destination, length) = (byte)'.';
        for (var index = length + scale; index > length; index--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            Unsafe.Add(ref destination, index) = (byte)('0' + digit);
        }

        return length + 1 + scale;
    }

    // Unpacks eight digits into eight bytes, the first in the lowest byte: halves of four digits, then pairs, then single digits. Divisions by 100
    // and 10 are fixed-point multiplications, which are exact for numbers this small.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong UnpackDigits(uint value)
    {
        var upper = value / 10_000;
        var halves = upper | ((ulong)(value - (upper * 10_000)) << 32);
        var hundreds = ((halves * 10_486) >> 20) & 0x0000_007F_0000_007F;
        var pairs = hundreds | ((halves - (hundreds * 100)) << 16);
        var tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((pairs - (tens * 10)) << 8);
    }

    // Computed from the value rather than from its digits, so that the next write doesn't depend on them.
    private static int CountDigits(uint value) =>
        (int)((value + Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(DigitCountsByLog2), BitOperations.Log2(value))) >> 32);

    // The memory layout of a decimal, which is that of OLE's DECIMAL for interop. The scale is the third byte of the flags, the sign the highest bit
    // of the fourth.
    private readonly struct DecimalParts
    {
        public readonly uint Flags;
        public readonly uint High;
        public readonly ulong Low;
    }

    private static void WriteUInt64(ref byte destination, ulong text) =>
        Unsafe.WriteUnaligned(ref destination, BitConverter.IsLittleEndian ? text : BinaryPrimitives.ReverseEndianness(text));
}
