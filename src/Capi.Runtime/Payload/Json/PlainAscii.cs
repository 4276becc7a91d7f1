using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Copies text that JSON needs no escaping for: ASCII without control characters, quotes and backslashes.</summary>
/// <remarks>Most of an event is such text. Writes without bounds checks, as few audited methods do: one byte per character.</remarks>
internal static class PlainAscii
{
    // The number of characters in 64 bits.
    private const nuint Quarter = 4;

    /// <summary>Copies the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="to">The first byte of a destination with at least one byte per character.</param>
    /// <returns>False when the text contains any other character; some bytes are then written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<char> text, ref byte to)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        if (length < Quarter || !Vector128.IsHardwareAccelerated)
            return TryCopyOneByOne(ref from, length, ref to);

        return length < (nuint)Vector128<ushort>.Count ? TryCopyFew(ref from, length, ref to) : TryCopyVectors(ref from, length, ref to);
    }

    // Four to seven characters: the first four and the last four, which overlap, in the halves of one vector.
    private static bool TryCopyFew(ref ushort from, nuint length, ref byte to)
    {
        var first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from));
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, length - Quarter)));
        var units = Vector128.Create(first, last).AsUInt16();
        var bytes = Vector128.NarrowWithSaturation(units, units);
        Unsafe.WriteUnaligned(ref to, bytes.AsUInt32().GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - Quarter), bytes.AsUInt32().GetElement(1));
        return Others(bytes) == Vector128<byte>.Zero;
    }

    private static bool TryCopyOneByOne(ref ushort from, nuint length, ref byte to)
    {
        for (nuint at = 0; at < length; at++)
        {
            var unit = Unsafe.Add(ref from, at);
            if (unit is < 0x20 or >= 0x7F or '"' or '\\')
                return false;

            Unsafe.Add(ref to, at) = (byte)unit;
        }

        return true;
    }

    // The last step overlaps the previous one.
    private static bool TryCopyVectors(ref ushort from, nuint length, ref byte to)
    {
        var half = (nuint)Vector128<ushort>.Count;
        var step = 2 * half;
        if (length < step)
        {
            var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, length - half));
            Unsafe.WriteUnaligned(ref to, bytes.AsUInt64().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - half), bytes.AsUInt64().GetElement(1));
            return Others(bytes) == Vector128<byte>.Zero;
        }

        var others = Vector128<byte>.Zero;
        for (nuint at = 0; at < length - step; at += step)
            others |= CopyStep(ref from, at, ref to);
        return (others | CopyStep(ref from, length - step, ref to)) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopyStep(ref ushort from, nuint at, ref byte to)
    {
        var bytes = Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + (nuint)Vector128<ushort>.Count));
        bytes.StoreUnsafe(ref to, at);
        return Others(bytes);
    }

    // Nonzero for bytes that JSON must escape or that aren't ASCII, which the narrowing turned into 128 to 255. The high nibble selects the checks
    // that can apply, the low nibble those that do: always (1), quote (2), backslash (4), control character 0x7F (8).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Others(Vector128<byte> bytes)
    {
        var ofUpper = Vector128.Create(1, 1, 2, 0, 0, 4, 0, 8, 1, 1, 1, 1, 1, 1, 1, (byte)1);
        var ofLower = Vector128.Create(1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, (byte)9);
        return Vector128.ShuffleNative(ofUpper, bytes >>> 4) & Vector128.ShuffleNative(ofLower, bytes & Vector128.Create((byte)0x0F));
    }
}
