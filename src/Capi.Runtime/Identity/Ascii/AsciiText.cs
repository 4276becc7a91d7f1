using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Identity;

/// <summary>Copies short ASCII text into a block, in lower case. One of the audited places that write without bounds: each method says how much.</summary>
internal static class AsciiText
{
    /// <summary>The room a text has.</summary>
    public const int BlockBytes = 64;

    private const int GroupBytes = 8;

    private static readonly ulong[] PlacesOfKept = ReadPlaces();

    /// <summary>One bit for each byte of a text.</summary>
    public static ulong All(int length) => ulong.MaxValue >> (BlockBytes - length);

    /// <summary>Copies as many bytes as there are characters, the letters A to Z in lower case.</summary>
    /// <param name="text">At most <see cref="BlockBytes"/> characters, and one at least.</param>
    /// <returns>False when a character is not ASCII; then the block holds anything.</returns>
    public static bool TryLower(ReadOnlySpan<char> text, ref byte block)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = (nuint)text.Length;
        var step = (nuint)Vector128<ushort>.Count;
        if (length < step)
            return TryLowerShort(ref from, length, ref block);

        // The last step overlaps the one before.
        var seen = Vector128<ushort>.Zero;
        for (nuint at = 0; at < length - step; at += step)
            seen |= Lower(ref from, at, ref block);

        seen |= Lower(ref from, length - step, ref block);
        return (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    /// <summary>Keeps the bytes of which the bit is set and moves them together; behind them may be anything.</summary>
    /// <param name="block"><see cref="BlockBytes"/> bytes.</param>
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
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref block, left), Vector128.Shuffle(bytes, places).AsUInt64().ToScalar());
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

    private static bool TryLowerShort(ref ushort from, nuint length, ref byte block)
    {
        var seen = 0;
        for (nuint at = 0; at < length; at++)
        {
            int character = Unsafe.Add(ref from, at);
            seen |= character;
            Unsafe.Add(ref block, at) = (byte)(character - 'A' is >= 0 and <= 'Z' - 'A' ? character | 0x20 : character);
        }

        return seen < 0x80;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Lower(ref ushort from, nuint at, ref byte block)
    {
        var units = Vector128.LoadUnsafe(ref from, at);
        var isUpper = Vector128.LessThan(units - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26));
        var lower = units | (isUpper & Vector128.Create((ushort)0x20));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref block, at), Vector128.Narrow(lower, lower).AsUInt64().ToScalar());
        return units;
    }
}
