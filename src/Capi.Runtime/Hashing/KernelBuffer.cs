using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Hashing;

/// <summary>The memory a kernel works on: one block per lane, scratch space and digests, each aligned to a cache line. Not thread safe.</summary>
/// <remarks><see cref="Pad(int, int)"/> overwrites everything after the message, so earlier content of a lane never affects a hash.</remarks>
internal sealed class KernelBuffer
{
    /// <summary>The block size of SHA-256 in bytes.</summary>
    public const int BlockBytes = 64;

    /// <summary>The digest size of SHA-256 in bytes.</summary>
    public const int DigestBytes = 32;

    /// <summary>The maximum message length in bytes that fits one block with its padding.</summary>
    public const int MaxMessageBytes = BlockBytes - 1 - sizeof(ulong);

    private readonly byte[] _memory;
    private readonly int _alignedOffset;
    private readonly Sha256Kernel _kernel;

    public KernelBuffer(Sha256Kernel kernel)
    {
        _kernel = kernel;
        LaneCount = kernel.LaneCount;
        // Blocks, scratch of the same size, digests, and up to one cache line for alignment.
        _memory = GC.AllocateArray<byte>((((2 * BlockBytes) + DigestBytes) * kernel.LaneCount) + BlockBytes, pinned: true);
        _alignedOffset = GetAlignedOffset(_memory);
    }

    public Sha256Kernel Kernel => _kernel;

    public int LaneCount { get; }

    /// <summary>The whole memory: blocks, scratch and digests.</summary>
    public ReadOnlySpan<byte> AllBytes => _memory;

    /// <summary>Gets the block of a lane. Its content is undefined; a message uses at most <see cref="MaxMessageBytes"/> bytes.</summary>
    public Span<byte> GetMessage(int lane) => MemoryMarshal.CreateSpan(ref GetBlock(lane), BlockBytes);

    /// <summary>Gets a reference to the first byte of the block of a lane.</summary>
    public ref byte GetBlock(int lane) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _alignedOffset + (BlockBytes * ValidateLane(lane)));

    /// <summary>The digests of all lanes, contiguous, valid after <see cref="Hash"/>.</summary>
    public ReadOnlySpan<byte> Digests => _memory.AsSpan(_alignedOffset + (2 * BlockBytes * LaneCount), DigestBytes * LaneCount);

    /// <summary>Gets the digest of a lane.</summary>
    public ReadOnlySpan<byte> GetDigest(int lane) => Digests.Slice(DigestBytes * lane, DigestBytes);

    /// <summary>Writes the padding after a message: the bit 1, zeros, and the length in bits (FIPS 180-4, 5.1.1).</summary>
    /// <remarks>Writes 64 zeros at once, which extend into the next lane, or into scratch after the last one. So lanes must be filled in
    /// ascending order.</remarks>
    public void Pad(int lane, int length) => Pad(ref GetBlock(lane), length);

    /// <summary>As the other overload, for a reference from <see cref="GetBlock"/>.</summary>
    public static void Pad(ref byte block, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)MaxMessageBytes);
        Unsafe.InitBlockUnaligned(ref Unsafe.Add(ref block, length), 0, BlockBytes);
        Unsafe.Add(ref block, length) = 0x80;
        var bits = 8 * length;
        Unsafe.Add(ref block, BlockBytes - 2) = (byte)(bits >> 8);
        Unsafe.Add(ref block, BlockBytes - 1) = (byte)bits;
    }

    /// <summary>Hashes all lanes. The messages stay in memory until they are overwritten or <see cref="Clear"/> is called.</summary>
    public void Hash()
    {
        ref var blocks = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _alignedOffset);
        _kernel.Hash(ref blocks, ref Unsafe.Add(ref blocks, BlockBytes * LaneCount), ref Unsafe.Add(ref blocks, 2 * BlockBytes * LaneCount));
    }

    /// <summary>Clears the whole memory.</summary>
    public void Clear() => _memory.AsSpan().Clear();

    // The areas are adjacent: a lane out of range would access another area.
    private int ValidateLane(int lane)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)lane, (uint)LaneCount);
        return lane;
    }

    // The array is pinned, so the alignment stays valid.
    private static int GetAlignedOffset(byte[] memory) =>
        (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (BlockBytes - 1));
}
