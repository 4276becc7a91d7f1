using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>A few bytes of JSON that are always the same, kept so that one instruction copies them.</summary>
/// <param name="padded">What <see cref="Pad"/> made of them.</param>
/// <param name="length">How many there are.</param>
internal readonly ref struct ShortLiteral(byte[] padded, int length)
{
    /// <summary>What a copy takes, however few bytes count.</summary>
    public const int CopiedBytes = 32;

    private static readonly byte[] NoBytes = new byte[CopiedBytes];

    /// <summary>Nothing.</summary>
    public static ShortLiteral Empty => new(NoBytes, 0);

    public int Length => length;

    /// <summary>Prepares bytes to be a literal.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="CopiedBytes"/>.</exception>
    public static byte[] Pad(ReadOnlySpan<byte> json)
    {
        var padded = new byte[CopiedBytes];
        json.CopyTo(padded);
        return padded;
    }

    /// <summary>Writes <see cref="CopiedBytes"/> bytes; those behind <see cref="Length"/> are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref byte to) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(padded)).StoreUnsafe(ref to);
}
