using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identity;

/// <summary>Copies short ASCII text into an <see cref="AsciiBlock"/>, in lower case. One of the audited places that write without bounds: each method says how much.</summary>
internal static class AsciiText
{
    // Characters of 64 bits.
    private const nuint Quarter = 4;

    /// <summary>Copies as many bytes as there are characters, the letters A to Z in lower case.</summary>
    /// <param name="text">At most <see cref="AsciiBlock.Size"/> characters, and one at least.</param>
    /// <returns>False when a character is not ASCII; then the block holds anything.</returns>
    public static bool TryLower(ReadOnlySpan<char> text, ref byte block)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        var half = (nuint)Vector128<ushort>.Count;
        return length < half ? TryLowerFew(ref from, length, ref block)
            : length < 2 * half ? TryLowerSome(ref from, length, ref block)
            : TryLowerMany(ref from, length, ref block);
    }

    // What is written is read again at once, sixteen bytes at a time from multiples of sixteen. The processor hands over what it has not put into memory
    // yet only if it was written in the same pieces; so it is, and no two overlap.
    private static bool TryLowerMany(ref ushort from, nuint length, ref byte block)
    {
        var step = (nuint)Vector128<byte>.Count;
        var seen = Vector128<ushort>.Zero;
        nuint at = 0;
        for (; at + step <= length; at += step)
            Lower(Narrow(ref from, at, ref seen)).StoreUnsafe(ref block, at);

        if (at < length)
        {
            var places = Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, (byte)15) + Vector128.Create((byte)(at + step - length));
            Vector128.Shuffle(Lower(Narrow(ref from, length - step, ref seen)), places).StoreUnsafe(ref block, at);
        }

        return IsAscii(seen);
    }

    private static bool TryLowerSome(ref ushort from, nuint length, ref byte block)
    {
        var half = (nuint)Vector128<ushort>.Count;
        var first = Vector128.LoadUnsafe(ref from);
        var last = Vector128.LoadUnsafe(ref from, length - half);
        // Of the last eight those that are not among the first.
        var rest = Vector128.Narrow(last, last).AsUInt64().ToScalar() >> (int)(8 * ((2 * half) - length) & 63);
        Lower(Vector128.Create(Vector128.Narrow(first, first).AsUInt64().ToScalar(), length == half ? 0 : rest).AsByte()).StoreUnsafe(ref block);
        return IsAscii(first | last);
    }

    // Without a loop, whose end the processor would guess wrongly: halves that overlap, or the first, the middle and the last.
    private static bool TryLowerFew(ref ushort from, nuint length, ref byte block)
    {
        ulong seen, bytes;
        if (length >= Quarter)
        {
            var first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
            var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, length - Quarter)));
            seen = first | last;
            bytes = NarrowFour(first) | (NarrowFour(last) << (int)(8 * (length - Quarter)));
        }
        else
        {
            ulong first = from;
            ulong middle = Unsafe.Add(ref from, length / 2);
            ulong last = Unsafe.Add(ref from, length - 1);
            seen = first | middle | last;
            bytes = first | (middle << (int)(8 * (length / 2))) | (last << (int)(8 * (length - 1)));
        }

        Lower(Vector128.CreateScalar(bytes).AsByte()).StoreUnsafe(ref block);
        return (seen & 0xFF80_FF80_FF80_FF80) == 0;
    }

    // Four units of ASCII in the lower half of the answer.
    private static ulong NarrowFour(ulong units)
    {
        var pairs = (units | (units >> 8)) & 0x0000_FFFF_0000_FFFF;
        return (pairs | (pairs >> 16)) & 0xFFFF_FFFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref ushort from, nuint at, ref Vector128<ushort> seen)
    {
        var first = Vector128.LoadUnsafe(ref from, at);
        var second = Vector128.LoadUnsafe(ref from, at + (nuint)Vector128<ushort>.Count);
        seen |= first | second;
        return Vector128.Narrow(first, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Lower(Vector128<byte> bytes)
    {
        var isUpper = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        return bytes | (isUpper & Vector128.Create((byte)0x20));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAscii(Vector128<ushort> seen) => (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
}
