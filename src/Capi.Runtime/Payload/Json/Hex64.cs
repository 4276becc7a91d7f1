using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Writes the 64 hexadecimal digits of a SHA-256 digest. Writes without bounds checks, as few audited methods do: 64 bytes.</summary>
internal static class Hex64
{
    private const int DigestBytes = 32;

    /// <summary>Writes the digits in lower case.</summary>
    /// <param name="digest">32 bytes.</param>
    /// <param name="destination">The first byte of a destination of at least 64 bytes.</param>
    public static void Write(ReadOnlySpan<byte> digest, ref byte destination)
    {
        ref var source = ref MemoryMarshal.GetReference(digest[..DigestBytes]);
        if (!Vector256.IsHardwareAccelerated || !BitConverter.IsLittleEndian)
        {
            Convert.TryToHexStringLower(digest[..DigestBytes], MemoryMarshal.CreateSpan(ref destination, 2 * DigestBytes), out _);
            return;
        }

        ToHex(Vector128.LoadUnsafe(ref source)).StoreUnsafe(ref destination);
        ToHex(Vector128.LoadUnsafe(ref source, (nuint)Vector128<byte>.Count)).StoreUnsafe(ref destination, (nuint)Vector256<byte>.Count);
    }

    // Splits each byte into two nibbles, the high one first; a nibble above 9 becomes a letter, which is 39 code points after the digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> ToHex(Vector128<byte> bytes)
    {
        var widened = Vector256.WidenLower(bytes.ToVector256Unsafe());
        var nibbles = ((widened >>> 4) | (widened << 8)).AsByte() & Vector256.Create((byte)0x0F);
        var letterMask = Vector256.GreaterThan(nibbles.AsSByte(), Vector256.Create((sbyte)9)).AsByte();
        return nibbles + Vector256.Create((byte)'0') + (letterMask & Vector256.Create((byte)('a' - '0' - 10)));
    }
}
