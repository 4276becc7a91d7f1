using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Payload.Json;

/// <summary>Formats numbers as UTF-8, eight digits at a time. Writes without bounds checks, as few audited methods do: at most <see cref="Room"/> bytes.</summary>
internal static class Utf8Digits
{
    /// <summary>The maximum number of bytes written for any number, including those written past its end.</summary>
    public const int Room = 48;

    private const int GroupDigits = 8;
    private const ulong Group = 100_000_000;
    private const ulong Zeros = 0x3030_3030_3030_3030;

    // The maximum number of fraction digits: those that 64 bits can hold.
    private const int MostScale = 19;

    private const ulong Count = 1UL << 32;

    // The digit count by the index of the highest bit: adding the number carries into the upper 32 bits exactly from the power of ten on that has
    // one more digit. Not a span of constants, because unoptimized code allocates to create one.
    private static readonly ulong[] CountsOfBits =
    [
        Count, Count, Count, (2 * Count) - 10,
        2 * Count, 2 * Count, (3 * Count) - 100,
        3 * Count, 3 * Count, (4 * Count) - 1_000,
        4 * Count, 4 * Count, 4 * Count, (5 * Count) - 10_000,
        5 * Count, 5 * Count, (6 * Count) - 100_000,
        6 * Count, 6 * Count, (7 * Count) - 1_000_000,
        7 * Count, 7 * Count, 7 * Count, (8 * Count) - 10_000_000,
        8 * Count, 8 * Count, (9 * Count) - Group,
    ];

    /// <summary>Writes an integer.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Write(long value, ref byte to)
    {
        if (value >= 0)
            return Write((ulong)value, ref to);

        to = (byte)'-';
        return 1 + Write(0 - (ulong)value, ref Unsafe.Add(ref to, 1));
    }

    /// <summary>Writes an integer.</summary>
    public static int Write(ulong value, ref byte to)
    {
        if (value < 10)
        {
            to = (byte)('0' + value);
            return 1;
        }

        if (value < Group)
        {
            var count = CountOf((uint)value);
            Put(ref to, (DigitsOf((uint)value) | Zeros) >> (8 * (GroupDigits - count)));
            return count;
        }

        var (upper, lower) = Math.DivRem(value, Group);
        var length = Write(upper, ref to);
        Put(ref Unsafe.Add(ref to, length), DigitsOf((uint)lower) | Zeros);
        return length + GroupDigits;
    }

    /// <summary>Writes a decimal with all digits, including trailing zeros. Returns 0 for a negative decimal, or one with more digits than 64 bits
    /// can hold.</summary>
    public static int TryWrite(in decimal value, ref byte to)
    {
        ref readonly var parts = ref Unsafe.As<decimal, DecimalParts>(ref Unsafe.AsRef(in value));
        var scale = parts.Flags >> 16;
        if (parts.High != 0 || scale > MostScale)
            return 0;

        if (scale == 0)
            return Write(parts.Low, ref to);
        return parts.Low < Group && scale < GroupDigits ? WriteFew((uint)parts.Low, (int)scale, ref to) : WriteMany(parts.Low, (int)scale, ref to);
    }

    private static int WriteFew(uint value, int scale, ref byte to)
    {
        var count = Math.Max(CountOf(value), scale + 1);
        var text = (DigitsOf(value) | Zeros) >> (8 * (GroupDigits - count));
        var whole = count - scale;
        Put(ref to, text);
        Unsafe.Add(ref to, whole) = (byte)'.';
        Put(ref Unsafe.Add(ref to, whole + 1), text >> (8 * whole));
        return count + 1;
    }

    private static int WriteMany(ulong digits, int scale, ref byte to)
    {
        var power = 1UL;
        for (var place = 0; place < scale; place++)
            power *= 10;

        var (whole, fraction) = Math.DivRem(digits, power);
        var length = Write(whole, ref to);
        Unsafe.Add(ref to, length) = (byte)'.';
        for (var at = length + scale; at > length; at--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            Unsafe.Add(ref to, at) = (byte)('0' + digit);
        }

        return length + 1 + scale;
    }

    // Unpacks eight digits into eight bytes, the first in the lowest byte: halves of four digits, then pairs, then single digits. Divisions by 100
    // and 10 are fixed-point multiplications, which are exact for numbers this small.
    private static ulong DigitsOf(uint value)
    {
        var upper = value / 10_000;
        var halves = upper | ((ulong)(value - (upper * 10_000)) << 32);
        var hundreds = ((halves * 10_486) >> 20) & 0x0000_007F_0000_007F;
        var pairs = hundreds | ((halves - (hundreds * 100)) << 16);
        var tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((pairs - (tens * 10)) << 8);
    }

    // Computed from the value rather than from its digits, so that the next write doesn't depend on them.
    private static int CountOf(uint value) =>
        (int)((value + Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(CountsOfBits), BitOperations.Log2(value))) >> 32);

    // The memory layout of a decimal, which is that of OLE's DECIMAL for interop. The scale is the third byte of the flags, the sign the highest bit
    // of the fourth.
    private readonly struct DecimalParts
    {
        public readonly uint Flags;
        public readonly uint High;
        public readonly ulong Low;
    }

    private static void Put(ref byte to, ulong text) =>
        Unsafe.WriteUnaligned(ref to, BitConverter.IsLittleEndian ? text : BinaryPrimitives.ReverseEndianness(text));
}
