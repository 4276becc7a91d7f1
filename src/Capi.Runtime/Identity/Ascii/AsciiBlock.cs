using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identity;

/// <summary>Looks at a short ASCII text in a block of memory, and moves its bytes. One of the audited places that write without bounds: each method says how much.</summary>
internal static class AsciiBlock
{
    /// <summary>The room a text has.</summary>
    public const int Size = 64;

    private const int GroupBytes = 8;

    private static readonly ulong[] PlacesOfKept = ReadPlaces();

    /// <summary>One bit for each byte of a text.</summary>
    public static ulong All(int length) => ulong.MaxValue >> (Size - length);

    /// <summary>Keeps the bytes of which the bit is set and moves them together; behind them may be anything.</summary>
    /// <param name="block"><see cref="Size"/> bytes.</param>
    /// <param name="length">How many of them are the text.</param>
    /// <param name="kept">One bit for each byte.</param>
    /// <returns>How many are left.</returns>
    public static int Keep(ref byte block, int length, ulong kept)
    {
        if (kept == All(length))
            return length;

        var left = 0;
        for (var at = 0; at < length; at += GroupBytes)
        {
            // What is written reaches as far as what has been read.
            var group = (byte)(kept >> at);
            var places = Vector128.CreateScalar(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PlacesOfKept), group)).AsByte();
            var bytes = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref block, at))).AsByte();
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref block, left), Vector128.ShuffleNative(bytes, places).AsUInt64().ToScalar());
            left += BitOperations.PopCount(group);
        }

        return left;
    }

    /// <summary>One bit for each byte that is this one, the first byte lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Where(ref byte block, int length, char character)
    {
        var wanted = Vector128.Create((byte)character);
        var found = (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref block), wanted).ExtractMostSignificantBits();
        for (var at = Vector128<byte>.Count; at < length; at += Vector128<byte>.Count)
            found |= (ulong)Vector128.Equals(Vector128.LoadUnsafe(ref block, (nuint)at), wanted).ExtractMostSignificantBits() << at;

        return found & All(length);
    }

    // For each choice among eight bytes: which go to the first place, the second and so on. Behind them zeros.
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
