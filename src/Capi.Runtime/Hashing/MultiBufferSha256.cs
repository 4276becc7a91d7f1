using System.Runtime.CompilerServices;

namespace Capi.Hashing;

/// <summary>Multi-buffer SHA-256: collects messages until every SIMD lane of the kernel has one, hashes them together and passes each digest
/// to a sink with the offset reserved for it.</summary>
/// <remarks>An offset rather than a reference, because the sink's buffer may be reallocated. Not thread safe.</remarks>
/// <typeparam name="TSink">The sink: a struct, so that the JIT specialises the code and calls the sink directly.</typeparam>
/// <param name="sink">Receives the digests.</param>
internal sealed class MultiBufferSha256<TSink>(TSink sink)
    where TSink : struct, IDigestSink
{
    private const int MaxLanes = 16;

    private readonly int[] _digestOffsets = new int[MaxLanes];
    private readonly TSink _sink = sink;
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
    /// <param name="digestOffset">The offset to which the sink writes its digest.</param>
    public void Add(int length, int digestOffset) => Add(ref Block, length, digestOffset);

    /// <summary>As the other overload, for a caller that already has <see cref="Block"/>.</summary>
    public void Add(ref byte block, int length, int digestOffset)
    {
        KernelBuffer.Pad(ref block, length);
        _digestOffsets[_pending++] = digestOffset;
        if (_pending == _buffer!.LaneCount)
            Flush();
    }

    /// <summary>Hashes all pending messages and passes their digests to the sink.</summary>
    public void Flush()
    {
        if (_pending == 0)
            return;

        _buffer!.Hash();
        var digests = _buffer.Digests;
        foreach (var digestOffset in _digestOffsets.AsSpan(0, _pending))
        {
            _sink.Write(digestOffset, digests[..KernelBuffer.DigestBytes]);
            digests = digests[KernelBuffer.DigestBytes..];
        }

        _pending = 0;
    }

    /// <summary>Discards the pending messages whose digests belong at or after an offset, because that part was rolled back.</summary>
    public void DiscardFrom(int offset)
    {
        while (_pending > 0 && _digestOffsets[_pending - 1] >= offset)
            _pending--;
    }

    /// <summary>Discards pending messages and clears all memory, including digests.</summary>
    public void Clear()
    {
        _buffer?.Clear();
        _pending = 0;
    }
}
