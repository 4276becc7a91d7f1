using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Writes a digest as text. One of the audited places that write without bounds: it reads 32 bytes and writes 64.</summary>
internal static class HexDigits
{
    private const int LettersBehindNine = 'a' - '0' - 10;

    /// <summary>Writes lower-case hexadecimal digits.</summary>
    public static void Write(ref byte digest, ref byte to)
    {
        WriteHalf(ref digest, ref to);
        WriteHalf(ref Unsafe.Add(ref digest, Vector128<byte>.Count), ref Unsafe.Add(ref to, Vector256<byte>.Count));
    }

    // Sixteen bytes become sixteen pairs: the upper nibble of each comes first.
    private static void WriteHalf(ref byte bytes, ref byte to)
    {
        var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref bytes));
        var wide = Vector256.Create(lower, upper);
        var nibbles = ((wide >>> 4) | ((wide & Vector256.Create((ushort)0x0F)) << 8)).AsByte();
        var letters = Vector256.GreaterThan(nibbles, Vector256.Create((byte)9)) & Vector256.Create((byte)LettersBehindNine);
        (nibbles + Vector256.Create((byte)'0') + letters).StoreUnsafe(ref to);
    }
}
