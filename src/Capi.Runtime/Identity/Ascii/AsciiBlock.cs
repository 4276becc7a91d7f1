using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identity;

/// <summary>SIMD search and compaction of a short ASCII text in a fixed-size block. Audited unsafe code: writes without bounds checks; each method documents how much.</summary>
internal static class AsciiBlock
{
    /// <summary>The size of a block in bytes.</summary>
    public const int Size = 64;

    private const int GroupBytes = 8;

    private static readonly ulong[] PlacesOfKept = ReadPlaces();

    /// <summary>Creates a mask with one bit set for each byte of a text.</summary>
    /// <param name="length">1 to <see cref="Size"/>.</param>
    public static ulong All(int length) => ulong.MaxValue >> (Size - length);

    /// <summary>Moves the bytes whose mask bit is set to the start of the block. The content after them is undefined.</summary>
    /// <param name="block"><see cref="Size"/> bytes.</param>
    /// <param name="length">The length of the text in the block.</param>
    /// <param name="kept">One bit for each byte.</param>
    /// <returns>The number of bytes kept.</returns>
    public static int Keep(ref byte block, int length, ulong kept)
    {
        if (kept == All(length))
            return length;

        var left = 0;
        for (var at = 0; at < length; at += GroupBytes)
        {
            // Never writes past the group that was just read.
            var group = (byte)(kept >> at);
            var places = Vector128.CreateScalar(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PlacesOfKept), group)).AsByte();
            var bytes = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref block, at))).AsByte();
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref block, left), Vector128.ShuffleNative(bytes, places).AsUInt64().ToScalar());
            left += BitOperations.PopCount(group);
        }

        return left;
    }

    /// <summary>Gets a mask of the bytes that equal the character; bit 0 is the first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Where(ref byte block, int length, char character)
    {
        var wanted = Vector128.Create((byte)character);
        var found = (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref block), wanted).ExtractMostSignificantBits();
        for (var at = Vector128<byte>.Count; at < length; at += Vector128<byte>.Count)
            found |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref block, (nuint)at), wanted).ExtractMostSignificantBits() << at;

        return found & All(length);
    }

    // For each 8-bit mask, the shuffle indices that move the selected bytes to the front; 0xFF yields zeros after them.
    private static ulong[] ReadPlaces()
    {
        var all = new ulong[1 << GroupBytes];
        for (var kept = 0; kept < all.Length; kept++)
        {
            var places = ulong.MaxValue;
            for (int from = 0, to = 0; from < GroupBytes; from++)
            {
                if ((kept >> from & 1) == 0)
                    continue;

                places = (places & ~(0xFFUL << (8 * to))) | ((ulong)from << (8 * to));
                to++;
            }

            all[kept] = places;
        }

        return all;
    }
}
