using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identity;

/// <summary>Copies short ASCII text into an <see cref="AsciiBlock"/> in lower case. Audited unsafe code: writes without bounds checks; each method documents how much.</summary>
internal static class AsciiText
{
    // UTF-16 code units in 64 bits and in 128 bits; bytes in 128 bits.
    private const int Quarter = 4;
    private const int Half = 8;
    private const int Step = 16;

    private static Vector128<byte> Places => Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, (byte)15);

    /// <summary>Narrows each character to one byte and lower-cases A to Z.</summary>
    /// <param name="text">One to <see cref="AsciiBlock.Size"/> characters.</param>
    /// <param name="block"><see cref="AsciiBlock.Size"/> bytes. The content after the text is undefined.</param>
    /// <returns>False if a character is not ASCII; the content of the block is then undefined.</returns>
    /// <remarks>Callers read the block again at once, in 16-byte vectors at multiples of 16. Store-to-load forwarding needs stores of the same
    /// size and alignment, so all stores here are 16 bytes at multiples of 16 and don't overlap.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLower(ReadOnlySpan<char> text, ref byte block)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (text.Length >= Step)
            return TryLowerMany(ref from, text.Length, ref block);

        var bytes = text.Length >= Half ? Some(ref from, text.Length) : Few(ref from, text.Length);
        Lower(bytes).StoreUnsafe(ref block);
        return IsAscii(bytes);
    }

    private static bool TryLowerMany(ref ushort from, int length, ref byte block)
    {
        var seen = Vector128<byte>.Zero;
        var at = 0;
        for (; at + Step <= length; at += Step)
        {
            var bytes = Narrow(ref from, at, at + Half);
            Lower(bytes).StoreUnsafe(ref block, (nuint)at);
            seen |= bytes;
        }

        if (at < length)
        {
            var bytes = Narrow(ref from, length - Step, length - Half);
            Vector128.ShuffleNative(Lower(bytes), Places + Vector128.Create((byte)(at + Step - length))).StoreUnsafe(ref block, (nuint)at);
            seen |= bytes;
        }

        return IsAscii(seen);
    }

    // 8 to 15 characters: loads the first eight and the last eight, and shuffles away the overlap.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Some(ref ushort from, int length)
    {
        var skipped = Vector128.Create(0UL, 0x0101_0101_0101_0101UL * (ulong)(Step - length)).AsByte();
        return Vector128.ShuffleNative(Narrow(ref from, 0, length - Half), Places + skipped);
    }

    // 1 to 7 characters, without a loop and its branch mispredictions: two overlapping loads of four, or the first, middle and last character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Few(ref ushort from, int length)
    {
        if (length >= Quarter)
        {
            var units = Vector128.Create(Four(ref from), Four(ref Unsafe.Add(ref from, length - Quarter))).AsUInt16();
            var skipped = Vector128.CreateScalar(0x0101_0101_0000_0000UL * (ulong)(Half - length)).AsByte();
            return Vector128.ShuffleNative(Vector128.NarrowWithSaturation(units, units), Places + skipped);
        }

        ulong first = from;
        ulong middle = Unsafe.Add(ref from, length / 2);
        ulong last = Unsafe.Add(ref from, length - 1);
        var three = Vector128.CreateScalar(first | (middle << (16 * (length / 2))) | (last << (16 * (length - 1)))).AsUInt16();
        return Vector128.NarrowWithSaturation(three, three);
    }

    private static ulong Four(ref ushort from) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));

    // Saturation maps every non-ASCII code unit to 128 to 255.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref ushort from, int first, int second) =>
        Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref from, (nuint)first), Vector128.LoadUnsafe(ref from, (nuint)second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Lower(Vector128<byte> bytes)
    {
        var isUpper = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        return bytes | (isUpper & Vector128.Create((byte)0x20));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAscii(Vector128<byte> seen) => (seen & Vector128.Create((byte)0x80)) == Vector128<byte>.Zero;
}
