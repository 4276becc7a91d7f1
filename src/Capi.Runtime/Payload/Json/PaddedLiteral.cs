using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Capi.Payload.Json;

/// <summary>Pre-encoded JSON, padded so that whole vectors copy it: one for most, as <see cref="ShortLiteral"/>, which is never longer.</summary>
internal readonly struct PaddedLiteral
{
    private readonly byte[] _padded;

    /// <param name="json">The JSON.</param>
    public PaddedLiteral(ReadOnlySpan<byte> json)
    {
        Length = json.Length;
        _padded = new byte[(json.Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count];
        json.CopyTo(_padded);
    }

    /// <summary>The number of bytes without padding.</summary>
    public int Length { get; }

    /// <summary>The number of bytes that a copy writes.</summary>
    public int PaddedLength => _padded.Length;

    /// <summary>Writes <see cref="PaddedLength"/> bytes; those after <see cref="Length"/> are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref byte destination)
    {
        ref var source = ref MemoryMarshal.GetArrayDataReference(_padded);
        for (nuint offset = 0; offset < (nuint)_padded.Length; offset += (nuint)Vector256<byte>.Count)
            Vector256.LoadUnsafe(ref source, offset).StoreUnsafe(ref destination, offset);
    }
}
