using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Copies text that JSON needs no escaping for: ASCII without control characters, quotes and backslashes.</summary>
/// <remarks>Most of an event is such text. Writes without bounds checks, as few audited methods do: one byte per character.</remarks>
internal static class PlainAscii
{
    // The number of characters in 64 bits.
    private const nuint CharsPerUInt64 = 4;

    /// <summary>Copies the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">The first byte of a destination with at least one byte per character.</param>
    /// <returns>False when the text contains any other character; some bytes are then written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<char> text, ref byte destination)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        if (length < CharsPerUInt64 || !Vector128.IsHardwareAccelerated)
            return TryCopyScalar(ref source, length, ref destination);

        return length < (nuint)Vector128<ushort>.Count ? TryCopyShort(ref source, length, ref destination) : TryCopyVectors(ref source, length, ref destination);
    }

    // Four to seven characters: the first four and the last four, which overlap, in the halves of one vector.
    private static bool TryCopyShort(ref ushort source, nuint length, ref byte destination)
    {
        var first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, length - CharsPerUInt64)));
        var codeUnits = Vector128.Create(first, last).AsUInt16();
        var bytes = Vector128.NarrowWithSaturation(codeUnits, codeUnits);
        Unsafe.WriteUnaligned(ref destination, bytes.AsUInt32().GetElement(0));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length - CharsPerUInt64), bytes.AsUInt32().GetElement(1));
        return FindSpecialBytes(bytes) == Vector128<byte>.Zero;
    }

    private static bool TryCopyScalar(ref ushort source, nuint length, ref byte destination)
    {
        for (nuint index = 0; index < length; index++)
        {
            var codeUnit = Unsafe.Add(ref source, index);
            if (codeUnit is < 0x20 or >= 0x7F or '"' or '\\')
                return false;

            Unsafe.Add(ref destination, index) = (byte)codeUnit;
        }

        return true;
    }

    // The last step overlaps the previous one.
    private static bool TryCopyVectors(ref ushort source, nuint length, ref byte destination)
    {
        var vectorLength = (nuint)Vector128<ushort>.Count;
        var step = 2 * vectorLength;
        if (length < step)
        {
            var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, length - vectorLength));
            Unsafe.WriteUnaligned(ref destination, bytes.AsUInt64().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length - vectorLength), bytes.AsUInt64().GetElement(1));
            return FindSpecialBytes(bytes) == Vector128<byte>.Zero;
        }

        var special = Vector128<byte>.Zero;
        for (nuint index = 0; index < length - step; index += step)
            special |= CopyVector(ref source, index, ref destination);
        return (special | CopyVector(ref source, length - step, ref destination)) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CopyVector(ref ushort source, nuint index, ref byte destination)
    {
        var bytes = Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref source, index), Vector128.LoadUnsafe(ref source, index + (nuint)Vector128<ushort>.Count));
        bytes.StoreUnsafe(ref destination, index);
        return FindSpecialBytes(bytes);
    }

    // Nonzero for bytes that JSON must escape or that aren't ASCII, which the narrowing turned into 128 to 255. The high nibble selects the checks
    // that can apply, the low nibble those that do: always (1), quote (2), backslash (4), control character 0x7F (8).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> FindSpecialBytes(Vector128<byte> bytes)
    {
        var highNibbleTable = Vector128.Create(1, 1, 2, 0, 0, 4, 0, 8, 1, 1, 1, 1, 1, 1, 1, (byte)1);
        var lowNibbleTable = Vector128.Create(1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 1, (byte)9);
        return Vector128.ShuffleNative(highNibbleTable, bytes >>> 4) & Vector128.ShuffleNative(lowNibbleTable, bytes & Vector128.Create((byte)0x0F));
    }
}
