using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Capi.Identifiers.FastPath;

/// <summary>A set of ASCII characters that tests sixteen bytes at a time (SIMD). Immutable.</summary>
/// <remarks>Bit h of entry l of a 16-byte table is set if the character with high nibble h and low nibble l is in the set.</remarks>
internal readonly struct AsciiSet
{
    private readonly Vector128<byte> _highNibblesByLowNibble;

    /// <param name="characters">Characters below U+0080.</param>
    public AsciiSet(IEnumerable<char> characters)
    {
        Span<byte> rows = stackalloc byte[Vector128<byte>.Count];
        foreach (var character in characters)
            rows[character & 0x0F] |= (byte)(1 << (character >> 4));

        _highNibblesByLowNibble = Vector128.Create<byte>(rows);
    }

    /// <summary>Gets a mask of the bytes that are in the set; bit 0 is the first byte.</summary>
    /// <param name="block"><see cref="AsciiBlock.Size"/> bytes, all below 0x80.</param>
    /// <param name="length">The length of the text in the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong GetMatches(ref byte block, int length)
    {
        var found = MatchVector(ref block, 0);
        for (var offset = Vector128<byte>.Count; offset < length; offset += Vector128<byte>.Count)
            found |= MatchVector(ref block, offset) << offset;

        return found & AsciiBlock.CreateMask(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong MatchVector(ref byte block, int offset)
    {
        var bytes = Vector128.LoadUnsafe(ref block, (nuint)offset);
        var bits = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, (byte)0);
        var member = Vector128.ShuffleNative(_highNibblesByLowNibble, bytes & Vector128.Create((byte)0x0F)) & Vector128.ShuffleNative(bits, bytes >>> 4);
        return (~Vector128.Equals(member, Vector128<byte>.Zero)).ExtractMostSignificantBits();
    }
}
