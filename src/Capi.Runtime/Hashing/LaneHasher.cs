using System.Runtime.CompilerServices;
using Capi.Payload.Json;

namespace Capi.Hashing;

/// <summary>Multi-buffer SHA-256: collects messages until every SIMD lane of the kernel has one, hashes them together and writes each hash to the
/// 64 characters reserved for it.</summary>
/// <remarks>The reserved range is stored as an offset because the buffer may be reallocated. Not thread safe.</remarks>
internal sealed class LaneHasher(JsonBuffer json)
{
    private const int MostLanes = 16;

    private readonly int[] _holes = new int[MostLanes];
    private LaneBlocks? _blocks;
    private int _pending;

    /// <summary>The buffer for the next message; empty if the platform hashes. Its content is undefined.</summary>
    public Span<byte> Message => _blocks is null ? default : _blocks.Message(_pending);

    /// <summary>A reference to the first byte of <see cref="Message"/>; a null reference if the platform hashes.</summary>
    public ref byte Block => ref _blocks is null ? ref Unsafe.NullRef<byte>() : ref _blocks.Block(_pending);

    /// <summary>The number of messages that aren't hashed yet.</summary>
    public int Pending => _pending;

    /// <summary>All memory that can contain messages; empty if the platform hashes. For tests that check that it is cleared.</summary>
    public ReadOnlySpan<byte> Held => _blocks is null ? default : _blocks.Held;

    /// <summary>Sets the kernel; null to use the platform. Call only if no message is pending.</summary>
    public void Use(LaneKernel? kernel)
    {
        if (_blocks?.Kernel == kernel)
            return;
        _blocks?.Wipe();
        _blocks = kernel is null ? null : new LaneBlocks(kernel);
    }

    /// <summary>Adds the message that was written to <see cref="Message"/>. Flushes when all lanes have a message.</summary>
    /// <param name="length">The length of the message in bytes.</param>
    /// <param name="hole">The offset at which its 64 hexadecimal digits are written.</param>
    public void Add(int length, int hole) => Add(ref Block, length, hole);

    /// <summary>As the other overload, for a caller that already has <see cref="Block"/>.</summary>
    public void Add(ref byte block, int length, int hole)
    {
        LaneBlocks.Pad(ref block, length);
        _holes[_pending++] = hole;
        if (_pending == _blocks!.Lanes)
            Flush();
    }

    /// <summary>Hashes all pending messages and writes their hashes.</summary>
    public void Flush()
    {
        if (_pending == 0)
            return;

        _blocks!.Hash();
        var digests = _blocks.Digests;
        foreach (var hole in _holes.AsSpan(0, _pending))
        {
            json.Fill(hole, digests[..LaneBlocks.DigestBytes]);
            digests = digests[LaneBlocks.DigestBytes..];
        }

        _pending = 0;
    }

    /// <summary>Discards the pending messages whose hashes belong at or after an offset, because that part was rolled back.</summary>
    public void Forget(int from)
    {
        while (_pending > 0 && _holes[_pending - 1] >= from)
            _pending--;
    }

    /// <summary>Discards pending messages and clears all memory, including digests.</summary>
    public void Wipe()
    {
        _blocks?.Wipe();
        _pending = 0;
    }
}
