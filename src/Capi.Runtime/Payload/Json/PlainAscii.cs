using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Copies text that JSON takes as it is: ASCII without control characters, quotation marks and backslashes.</summary>
/// <remarks>Most of an event is such text. One of the audited places that write without bounds: as many bytes as there are characters.</remarks>
internal static class PlainAscii
{
    /// <summary>Copies the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="to">Where there is room for as many bytes as there are characters.</param>
    /// <returns>False when there is another character in the text; then some of the bytes are written.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, ref byte to)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        return length >= (nuint)Vector128<ushort>.Count && Vector128.IsHardwareAccelerated
            ? TryCopyVectors(ref from, length, ref to)
            : TryCopyOneByOne(ref from, length, ref to);
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

    // The last step overlaps the one before. Each is checked before the next is taken.
    private static bool TryCopyVectors(ref ushort from, nuint length, ref byte to)
    {
        var half = (nuint)Vector128<ushort>.Count;
        var step = 2 * half;
        if (length >= 2 * step && Vector256.IsHardwareAccelerated)
            return TryCopyWide(ref from, length, ref to);
        if (length < step)
            return TryCopyHalf(ref from, 0, ref to) && TryCopyHalf(ref from, length - half, ref to);

        for (nuint at = 0; at < length - step; at += step)
        {
            if (!TryCopyStep(ref from, at, ref to))
                return false;
        }

        return TryCopyStep(ref from, length - step, ref to);
    }

    private static bool TryCopyWide(ref ushort from, nuint length, ref byte to)
    {
        var step = (nuint)Vector256<byte>.Count;
        for (nuint at = 0; at < length - step; at += step)
        {
            if (!TryCopyWideStep(ref from, at, ref to))
                return false;
        }

        return TryCopyWideStep(ref from, length - step, ref to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyWideStep(ref ushort from, nuint at, ref byte to)
    {
        var bytes = Vector256.NarrowWithSaturation(
            Vector256.LoadUnsafe(ref from, at), Vector256.LoadUnsafe(ref from, at + (nuint)Vector256<ushort>.Count));
        bytes.StoreUnsafe(ref to, at);
        var others = Vector256.GreaterThan(bytes - Vector256.Create((byte)0x20), Vector256.Create((byte)0x5E))
            | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));
        return others == Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyStep(ref ushort from, nuint at, ref byte to)
    {
        var bytes = Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + (nuint)Vector128<ushort>.Count));
        bytes.StoreUnsafe(ref to, at);
        return IsPlain(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyHalf(ref ushort from, nuint at, ref byte to)
    {
        var units = Vector128.LoadUnsafe(ref from, at);
        var bytes = Vector128.NarrowWithSaturation(units, units);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), bytes.AsUInt64().ToScalar());
        return IsPlain(bytes);
    }

    // Whatever is no ASCII has become 255.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> bytes)
    {
        var others = Vector128.GreaterThan(bytes - Vector128.Create((byte)0x20), Vector128.Create((byte)0x5E))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
        return others == Vector128<byte>.Zero;
    }
}
