using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identifiers.FastPath;

/// <summary>SIMD search and compaction of a short ASCII text in a fixed-size block. Audited unsafe code: writes without bounds checks; each method documents how much.</summary>
internal static class AsciiBlock
{
    /// <summary>The size of a block in bytes.</summary>
    public const int Size = 64;

    private const int GroupBytes = 8;

    private static readonly ulong[] CompactionShuffles = CreateCompactionShuffles();

    /// <summary>Creates a mask with one bit set for each byte of a text.</summary>
    /// <param name="length">1 to <see cref="Size"/>.</param>
    public static ulong CreateMask(int length) => ulong.MaxValue >> (Size - length);

    /// <summary>Moves the bytes whose mask bit is set to the start of the block. The content after them is undefined.</summary>
    /// <param name="block"><see cref="Size"/> bytes.</param>
    /// <param name="length">The length of the text in the block.</param>
    /// <param name="mask">One bit for each byte.</param>
    /// <returns>The number of bytes kept.</returns>
    public static int Compact(ref byte block, int length, ulong mask)
    {
        if (mask == CreateMask(length))
            return length;

        var remaining = 0;
        for (var offset = 0; offset < length; offset += GroupBytes)
        {
            // Never writes past the group that was just read.
            var group = (byte)(mask >> offset);
            var shuffle = Vector128.CreateScalar(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(CompactionShuffles), group)).AsByte();
            var bytes = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref block, offset))).AsByte();
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref block, remaining), Vector128.ShuffleNative(bytes, shuffle).AsUInt64().ToScalar());
            remaining += BitOperations.PopCount(group);
        }

        return remaining;
    }

    /// <summary>Gets a mask of the bytes that equal the character; bit 0 is the first byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong GetMatches(ref byte block, int length, char character)
    {
        var wanted = Vector128.Create((byte)character);
        var found = (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref block), wanted).ExtractMostSignificantBits();
        for (var offset = Vector128<byte>.Count; offset < length; offset += Vector128<byte>.Count)
            found |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref block, (nuint)offset), wanted).ExtractMostSignificantBits() << offset;

        return found & CreateMask(length);
    }

    // For each 8-bit mask, the shuffle indices that move the selected bytes to the front; 0xFF yields zeros after them.
    private static ulong[] CreateCompactionShuffles()
    {
        var shuffles = new ulong[1 << GroupBytes];
        for (var mask = 0; mask < shuffles.Length; mask++)
        {
            var shuffle = ulong.MaxValue;
            for (int from = 0, to = 0; from < GroupBytes; from++)
            {
                if ((mask >> from & 1) == 0)
                    continue;

                shuffle = (shuffle & ~(0xFFUL << (8 * to))) | ((ulong)from << (8 * to));
                to++;
            }

            shuffles[mask] = shuffle;
        }

        return shuffles;
    }
}
