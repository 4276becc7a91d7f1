using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Up to 32 bytes of pre-encoded JSON, padded so that one vector store copies them.</summary>
/// <param name="padded">The bytes as padded by <see cref="Pad"/>.</param>
/// <param name="length">The number of bytes without padding.</param>
internal readonly ref struct ShortLiteral(byte[] padded, int length)
{
    /// <summary>The number of bytes that a copy writes, whatever the length.</summary>
    public const int PaddedLength = 32;

    private static readonly byte[] EmptyBytes = new byte[PaddedLength];

    /// <summary>An empty literal.</summary>
    public static ShortLiteral Empty => new(EmptyBytes, 0);

    public int Length => length;

    /// <summary>Pads bytes for use as a literal.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="PaddedLength"/>.</exception>
    public static byte[] Pad(ReadOnlySpan<byte> json)
    {
        var padded = new byte[PaddedLength];
        json.CopyTo(padded);
        return padded;
    }

    /// <summary>Writes <see cref="PaddedLength"/> bytes; those after <see cref="Length"/> are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref byte destination) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(padded)).StoreUnsafe(ref destination);
}
