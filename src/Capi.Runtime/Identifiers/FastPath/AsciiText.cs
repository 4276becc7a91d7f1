using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identifiers.FastPath;

/// <summary>Copies short ASCII text into an <see cref="AsciiBlock"/> in lower case. Audited unsafe code: writes without bounds checks; each method documents how much.</summary>
internal static class AsciiText
{
    // UTF-16 code units in 64 bits and in 128 bits; bytes in 128 bits.
    private const int CharsPer64Bits = 4;
    private const int CharsPer128Bits = 8;
    private const int BytesPerVector = 16;

    private static Vector128<byte> Indices => Vector128.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, (byte)15);

    /// <summary>Narrows each character to one byte and lower-cases A to Z.</summary>
    /// <param name="text">One to <see cref="AsciiBlock.Size"/> characters.</param>
    /// <param name="block"><see cref="AsciiBlock.Size"/> bytes. The content after the text is undefined.</param>
    /// <returns>False if a character is not ASCII; the content of the block is then undefined.</returns>
    /// <remarks>Callers read the block again at once, in 16-byte vectors at multiples of 16. Store-to-load forwarding needs stores of the same
    /// size and alignment, so all stores here are 16 bytes at multiples of 16 and don't overlap.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopyLowerCase(ReadOnlySpan<char> text, ref byte block)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        if (text.Length >= BytesPerVector)
            return TryCopyLowerCaseVectors(ref source, text.Length, ref block);

        var bytes = text.Length >= CharsPer128Bits ? Load8To15(ref source, text.Length) : Load1To7(ref source, text.Length);
        ToLower(bytes).StoreUnsafe(ref block);
        return IsAscii(bytes);
    }

    private static bool TryCopyLowerCaseVectors(ref ushort source, int length, ref byte block)
    {
        var seen = Vector128<byte>.Zero;
        var offset = 0;
        for (; offset + BytesPerVector <= length; offset += BytesPerVector)
        {
            var bytes = Narrow(ref source, offset, offset + CharsPer128Bits);
            ToLower(bytes).StoreUnsafe(ref block, (nuint)offset);
            seen |= bytes;
        }

        if (offset < length)
        {
            var bytes = Narrow(ref source, length - BytesPerVector, length - CharsPer128Bits);
            Vector128.ShuffleNative(ToLower(bytes), Indices + Vector128.Create((byte)(offset + BytesPerVector - length))).StoreUnsafe(ref block, (nuint)offset);
            seen |= bytes;
        }

        return IsAscii(seen);
    }

    // 8 to 15 characters: loads the first eight and the last eight, and shuffles away the overlap.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load8To15(ref ushort source, int length)
    {
        var skipped = Vector128.Create(0UL, 0x0101_0101_0101_0101UL * (ulong)(BytesPerVector - length)).AsByte();
        return Vector128.ShuffleNative(Narrow(ref source, 0, length - CharsPer128Bits), Indices + skipped);
    }

    // 1 to 7 characters, without a loop and its branch mispredictions: two overlapping loads of four, or the first, middle and last character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load1To7(ref ushort source, int length)
    {
        if (length >= CharsPer64Bits)
        {
            var units = Vector128.Create(Load4(ref source), Load4(ref Unsafe.Add(ref source, length - CharsPer64Bits))).AsUInt16();
            var skipped = Vector128.CreateScalar(0x0101_0101_0000_0000UL * (ulong)(CharsPer128Bits - length)).AsByte();
            return Vector128.ShuffleNative(Vector128.NarrowWithSaturation(units, units), Indices + skipped);
        }

        ulong first = source;
        ulong middle = Unsafe.Add(ref source, length / 2);
        ulong last = Unsafe.Add(ref source, length - 1);
        var three = Vector128.CreateScalar(first | (middle << (16 * (length / 2))) | (last << (16 * (length - 1)))).AsUInt16();
        return Vector128.NarrowWithSaturation(three, three);
    }

    private static ulong Load4(ref ushort source) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));

    // Saturation maps every non-ASCII code unit to 128 to 255.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref ushort source, int first, int second) =>
        Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source, (nuint)first), Vector128.LoadUnsafe(ref source, (nuint)second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ToLower(Vector128<byte> bytes)
    {
        var isUpper = Vector128.LessThan(bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        return bytes | (isUpper & Vector128.Create((byte)0x20));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAscii(Vector128<byte> seen) => (seen & Vector128.Create((byte)0x80)) == Vector128<byte>.Zero;
}
