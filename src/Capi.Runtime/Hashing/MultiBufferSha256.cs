using System.Runtime.CompilerServices;
using Capi.Payload.Json;

namespace Capi.Hashing;

/// <summary>Multi-buffer SHA-256: collects messages until every SIMD lane of the kernel has one, hashes them together and writes each hash to the
/// 64 characters reserved for it.</summary>
/// <remarks>The reserved range is stored as an offset because the buffer may be reallocated. Not thread safe.</remarks>
internal sealed class MultiBufferSha256(JsonBuffer json)
{
    private const int MaxLanes = 16;

    private readonly int[] _hashOffsets = new int[MaxLanes];
    private KernelBuffer? _buffer;
    private int _pending;

    /// <summary>The buffer for the next message; empty if the platform hashes. Its content is undefined.</summary>
    public Span<byte> MessageBuffer => _buffer is null ? default : _buffer.GetMessage(_pending);

    /// <summary>A reference to the first byte of <see cref="MessageBuffer"/>; a null reference if the platform hashes.</summary>
    public ref byte Block => ref _buffer is null ? ref Unsafe.NullRef<byte>() : ref _buffer.GetBlock(_pending);

    /// <summary>The number of messages that aren't hashed yet.</summary>
    public int PendingCount => _pending;

    /// <summary>All memory that can contain messages; empty if the platform hashes. For tests that check that it is cleared.</summary>
    public ReadOnlySpan<byte> AllBytes => _buffer is null ? default : _buffer.AllBytes;

    /// <summary>Sets the kernel; null to use the platform. Call only if no message is pending.</summary>
    public void SetKernel(Sha256Kernel? kernel)
    {
        if (_buffer?.Kernel == kernel)
            return;
        _buffer?.Clear();
        _buffer = kernel is null ? null : new KernelBuffer(kernel);
    }

    /// <summary>Adds the message that was written to <see cref="MessageBuffer"/>. Flushes when all lanes have a message.</summary>
    /// <param name="length">The length of the message in bytes.</param>
    /// <param name="hashOffset">The offset at which its 64 hexadecimal digits are written.</param>
    public void Add(int length, int hashOffset) => Add(ref Block, length, hashOffset);

    /// <summary>As the other overload, for a caller that already has <see cref="Block"/>.</summary>
    public void Add(ref byte block, int length, int hashOffset)
    {
        KernelBuffer.Pad(ref block, length);
        _hashOffsets[_pending++] = hashOffset;
        if (_pending == _buffer!.LaneCount)
            Flush();
    }

    /// <summary>Hashes all pending messages and writes their hashes.</summary>
    public void Flush()
    {
        if (_pending == 0)
            return;

        _buffer!.Hash();
        var digests = _buffer.Digests;
        foreach (var hashOffset in _hashOffsets.AsSpan(0, _pending))
        {
            json.WriteHash(hashOffset, digests[..KernelBuffer.DigestBytes]);
            digests = digests[KernelBuffer.DigestBytes..];
        }

        _pending = 0;
    }

    /// <summary>Discards the pending messages whose hashes belong at or after an offset, because that part was rolled back.</summary>
    public void DiscardFrom(int offset)
    {
        while (_pending > 0 && _hashOffsets[_pending - 1] >= offset)
            _pending--;
    }

    /// <summary>Discards pending messages and clears all memory, including digests.</summary>
    public void Clear()
    {
        _buffer?.Clear();
        _pending = 0;
    }
}
