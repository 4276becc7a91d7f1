using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Capi.Hashing;

/// <summary>The memory a kernel works on: a block per lane, scratch and the digests, each at the start of a cache line.</summary>
/// <remarks>Whatever a lane held before, <see cref="Pad(int, int)"/> leaves nothing of it in the message that is hashed.</remarks>
internal sealed class LaneBlocks
{
    /// <summary>What SHA-256 takes at a time.</summary>
    public const int BlockBytes = 64;

    /// <summary>What it makes.</summary>
    public const int DigestBytes = 32;

    /// <summary>The longest message that fits one block with its padding.</summary>
    public const int MaxMessageBytes = BlockBytes - 1 - sizeof(ulong);

    private readonly byte[] _memory;
    private readonly int _start;
    private readonly LaneKernel _kernel;

    public LaneBlocks(LaneKernel kernel)
    {
        _kernel = kernel;
        Lanes = kernel.Lanes;
        // Blocks, scratch of the same size, digests, and what the first cache line is away.
        _memory = GC.AllocateArray<byte>((((2 * BlockBytes) + DigestBytes) * kernel.Lanes) + BlockBytes, pinned: true);
        _start = StartOfLine(_memory);
    }

    public LaneKernel Kernel => _kernel;

    public int Lanes { get; }

    /// <summary>All of it: blocks, scratch and digests.</summary>
    public ReadOnlySpan<byte> Held => _memory;

    /// <summary>The block of one lane, of which a message takes <see cref="MaxMessageBytes"/> at most. It may hold anything.</summary>
    public Span<byte> Message(int lane) => MemoryMarshal.CreateSpan(ref Block(lane), BlockBytes);

    /// <summary>The same, as the place of its first byte.</summary>
    public ref byte Block(int lane) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _start + (BlockBytes * Checked(lane)));

    /// <summary>The digests of all lanes, one behind the other, after <see cref="Hash"/>.</summary>
    public ReadOnlySpan<byte> Digests => _memory.AsSpan(_start + (2 * BlockBytes * Lanes), DigestBytes * Lanes);

    /// <summary>The digest of one lane.</summary>
    public ReadOnlySpan<byte> Digest(int lane) => Digests.Slice(DigestBytes * lane, DigestBytes);

    /// <summary>Closes the message that was written: the mark behind it, zeros, and its length in bits.</summary>
    /// <remarks>The zeros reach into the next lane, whose message is written afterwards, or from the last one into scratch: as many
    /// as a block has are written at one go.</remarks>
    public void Pad(int lane, int length) => Pad(ref Block(lane), length);

    /// <summary>The same for what <see cref="Block"/> gave.</summary>
    public static void Pad(ref byte block, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)MaxMessageBytes);
        Unsafe.InitBlockUnaligned(ref Unsafe.Add(ref block, length), 0, BlockBytes);
        Unsafe.Add(ref block, length) = 0x80;
        var bits = 8 * length;
        Unsafe.Add(ref block, BlockBytes - 2) = (byte)(bits >> 8);
        Unsafe.Add(ref block, BlockBytes - 1) = (byte)bits;
    }

    /// <summary>Hashes all lanes. Their messages stay until others are written, or <see cref="Wipe"/>.</summary>
    public void Hash()
    {
        ref var blocks = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _start);
        _kernel.Hash(ref blocks, ref Unsafe.Add(ref blocks, BlockBytes * Lanes), ref Unsafe.Add(ref blocks, 2 * BlockBytes * Lanes));
    }

    /// <summary>Leaves nothing of any message.</summary>
    public void Wipe() => _memory.AsSpan().Clear();

    // The areas lie side by side, so a lane too many would be another area.
    private int Checked(int lane)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)lane, (uint)Lanes);
        return lane;
    }

    // The array is pinned, so that its place stays what it is.
    private static int StartOfLine(byte[] memory) =>
        (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (BlockBytes - 1));
}
