using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Capi.Hashing;

/// <summary>Transposes contiguous messages into vectors of their first words, second words and so on, and back for digests.</summary>
/// <remarks>Converts to and from SHA-256's big-endian words. Audited unsafe code: no bounds checks; each method documents how much it reads and writes.</remarks>
internal static class WordTransposer
{
    private const int BlockBytes = 64;
    private const int HalfBytes = 32;
    private const int DigestBytes = 32;

    /// <summary>Reads 4 blocks (256 bytes), writes 16 vectors.</summary>
    public static void Load(ref byte blocks, ref Vector128<uint> words)
    {
        for (var word = 0; word < 16; word++)
        {
            ref var column = ref Unsafe.Add(ref blocks, 4 * word);
            Unsafe.Add(ref words, word) = Vector128.Create(
                ReadBigEndian(ref column, 0), ReadBigEndian(ref column, BlockBytes), ReadBigEndian(ref column, 2 * BlockBytes), ReadBigEndian(ref column, 3 * BlockBytes));
        }
    }

    /// <summary>Reads 8 vectors, writes 4 digests (128 bytes).</summary>
    public static void Store(ref Vector128<uint> words, ref byte digests)
    {
        for (var lane = 0; lane < 4; lane++)
        {
            for (var word = 0; word < 8; word++)
            {
                var value = BinaryPrimitives.ReverseEndianness(Unsafe.Add(ref Unsafe.As<Vector128<uint>, uint>(ref words), (4 * word) + lane));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref digests, (DigestBytes * lane) + (4 * word)), value);
            }
        }
    }

    /// <summary>Reads 8 blocks (512 bytes), writes 16 vectors.</summary>
    public static void Load(ref byte blocks, ref Vector256<uint> words)
    {
        Transpose(ref blocks, BlockBytes, ref Unsafe.As<Vector256<uint>, byte>(ref words), HalfBytes);
        Transpose(ref Unsafe.Add(ref blocks, HalfBytes), BlockBytes, ref Unsafe.As<Vector256<uint>, byte>(ref Unsafe.Add(ref words, 8)), HalfBytes);
    }

    /// <summary>Reads 8 vectors, writes 8 digests (256 bytes).</summary>
    public static void Store(ref Vector256<uint> words, ref byte digests) =>
        Transpose(ref Unsafe.As<Vector256<uint>, byte>(ref words), HalfBytes, ref digests, DigestBytes);

    /// <summary>Reads 16 blocks (1024 bytes), writes 16 vectors.</summary>
    public static void Load(ref byte blocks, ref Vector512<uint> words)
    {
        ref var destination = ref Unsafe.As<Vector512<uint>, byte>(ref words);
        for (var half = 0; half < 2; half++)
        {
            ref var source = ref Unsafe.Add(ref blocks, half * 8 * BlockBytes);
            Transpose(ref source, BlockBytes, ref Unsafe.Add(ref destination, half * HalfBytes), 64);
            Transpose(ref Unsafe.Add(ref source, HalfBytes), BlockBytes, ref Unsafe.Add(ref destination, (8 * 64) + (half * HalfBytes)), 64);
        }
    }

    /// <summary>Reads 8 vectors, writes 16 digests (512 bytes).</summary>
    public static void Store(ref Vector512<uint> words, ref byte digests)
    {
        ref var source = ref Unsafe.As<Vector512<uint>, byte>(ref words);
        Transpose(ref source, 64, ref digests, DigestBytes);
        Transpose(ref Unsafe.Add(ref source, HalfBytes), 64, ref Unsafe.Add(ref digests, 8 * DigestBytes), DigestBytes);
    }

    private static uint ReadBigEndian(ref byte column, int offset) =>
        BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref column, offset)));

    // Transposes an 8x8 matrix of words and reverses the bytes of each word. Requires AVX2.
    private static void Transpose(ref byte source, int sourceStride, ref byte destination, int destinationStride)
    {
        var r0 = LoadRow(ref source, 0);
        var r1 = LoadRow(ref source, sourceStride);
        var r2 = LoadRow(ref source, 2 * sourceStride);
        var r3 = LoadRow(ref source, 3 * sourceStride);
        var r4 = LoadRow(ref source, 4 * sourceStride);
        var r5 = LoadRow(ref source, 5 * sourceStride);
        var r6 = LoadRow(ref source, 6 * sourceStride);
        var r7 = LoadRow(ref source, 7 * sourceStride);

        var p0 = Avx2.UnpackLow(r0, r1).AsUInt64();
        var p1 = Avx2.UnpackHigh(r0, r1).AsUInt64();
        var p2 = Avx2.UnpackLow(r2, r3).AsUInt64();
        var p3 = Avx2.UnpackHigh(r2, r3).AsUInt64();
        var p4 = Avx2.UnpackLow(r4, r5).AsUInt64();
        var p5 = Avx2.UnpackHigh(r4, r5).AsUInt64();
        var p6 = Avx2.UnpackLow(r6, r7).AsUInt64();
        var p7 = Avx2.UnpackHigh(r6, r7).AsUInt64();

        StoreColumns(Avx2.UnpackLow(p0, p2), Avx2.UnpackLow(p4, p6), ref destination, destinationStride);
        StoreColumns(Avx2.UnpackHigh(p0, p2), Avx2.UnpackHigh(p4, p6), ref Unsafe.Add(ref destination, destinationStride), destinationStride);
        StoreColumns(Avx2.UnpackLow(p1, p3), Avx2.UnpackLow(p5, p7), ref Unsafe.Add(ref destination, 2 * destinationStride), destinationStride);
        StoreColumns(Avx2.UnpackHigh(p1, p3), Avx2.UnpackHigh(p5, p7), ref Unsafe.Add(ref destination, 3 * destinationStride), destinationStride);
    }

    // Stores a column and the fourth column after it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreColumns(Vector256<ulong> upper, Vector256<ulong> lower, ref byte destination, int destinationStride)
    {
        Avx2.Permute2x128(upper, lower, 0x20).AsByte().StoreUnsafe(ref destination);
        Avx2.Permute2x128(upper, lower, 0x31).AsByte().StoreUnsafe(ref Unsafe.Add(ref destination, 4 * destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> LoadRow(ref byte source, int offset) => Avx2.Shuffle(
        Vector256.LoadUnsafe(ref Unsafe.Add(ref source, offset)),
        Vector256.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32();
}
