using System.Runtime.CompilerServices;
using Capi.Payload.Json;

namespace Capi.Hashing;

/// <summary>Collects identifiers until a kernel's lanes are full, hashes them together and fills the holes they left in the JSON.</summary>
/// <remarks>A hole is known by its offset, because the buffer may move; it is 64 characters long, because every hash is.</remarks>
internal sealed class LaneHasher(JsonBuffer json)
{
    private const int MostLanes = 16;

    private readonly int[] _holes = new int[MostLanes];
    private LaneBlocks? _blocks;
    private int _pending;

    /// <summary>The block of the next message, or nothing when the platform hashes. It may hold anything.</summary>
    public Span<byte> Message => _blocks is null ? default : _blocks.Message(_pending);

    /// <summary>The place of <see cref="Message"/>, or none.</summary>
    public ref byte Block => ref _blocks is null ? ref Unsafe.NullRef<byte>() : ref _blocks.Block(_pending);

    /// <summary>How many messages wait.</summary>
    public int Pending => _pending;

    /// <summary>The memory of the lanes, or nothing when the platform hashes.</summary>
    public ReadOnlySpan<byte> Held => _blocks is null ? default : _blocks.Held;

    /// <summary>Takes up the kernel of the moment. Not between messages that wait.</summary>
    public void Use(LaneKernel? kernel)
    {
        if (_blocks?.Kernel == kernel)
            return;
        _blocks?.Wipe();
        _blocks = kernel is null ? null : new LaneBlocks(kernel);
    }

    /// <summary>Takes the message that was written to <see cref="Message"/>.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="hole">Where its 64 hexadecimal digits belong.</param>
    public void Add(int length, int hole) => Add(ref Block, length, hole);

    /// <summary>As the other one, for who has asked for <see cref="Block"/> already.</summary>
    public void Add(ref byte block, int length, int hole)
    {
        LaneBlocks.Pad(ref block, length);
        _holes[_pending++] = hole;
        if (_pending == _blocks!.Lanes)
            Flush();
    }

    /// <summary>Fills all holes.</summary>
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

    /// <summary>Forgets the messages whose holes lie at or behind a place that is taken back.</summary>
    public void Forget(int from)
    {
        while (_pending > 0 && _holes[_pending - 1] >= from)
            _pending--;
    }

    /// <summary>Forgets everything, also what was hashed.</summary>
    public void Wipe()
    {
        _blocks?.Wipe();
        _pending = 0;
    }
}
