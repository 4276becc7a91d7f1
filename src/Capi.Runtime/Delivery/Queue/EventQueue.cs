using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Capi.Payload;

namespace Capi.Delivery.Queue;

/// <summary>The in-memory FIFO queue of one dataset: multiple writers, a single reader, bounded by bytes.</summary>
/// <remarks>A durable store can replace this type: it accepts events, returns them in order, and is notified when they end.</remarks>
internal sealed class EventQueue(long capacity, TimeProvider timeProvider)
{
    // The byte budget is the bound; the channel itself is unbounded. With SingleReader the channel allocates nothing per event.
    private readonly Channel<QueueItem> _events = Channel.CreateUnbounded<QueueItem>(new() { SingleReader = true });
    private Task<bool>? _pendingWait;
    private volatile bool _closed;

    public ByteBudget Budget { get; } = new(capacity);

    /// <summary>Takes ownership of the event when it returns <see cref="QueueWriteResult.Queued"/>; otherwise the caller keeps ownership.</summary>
    public QueueWriteResult TryWrite(in RentedEvent next)
    {
        if (!Budget.TryReserve(next.RentedBytes))
            return _closed ? QueueWriteResult.Closed : QueueWriteResult.Full;
        if (_events.Writer.TryWrite(new(next, null)))
            return QueueWriteResult.Queued;
        Budget.Release(next.RentedBytes);
        return QueueWriteResult.Closed;
    }

    /// <summary>Queues a marker behind all current events; returns false when the queue is closed.</summary>
    public bool TryWriteMarker(FlushMarker marker) => _events.Writer.TryWrite(new(default, marker));

    /// <summary>Rejects further writes; queued events can still be read.</summary>
    public void Close()
    {
        _closed = true;
        _events.Writer.TryComplete();
    }

    public bool TryPeek(out QueueItem next) => _events.Reader.TryPeek(out next);

    public bool TryRead([MaybeNullWhen(false)] out QueueItem next) => _events.Reader.TryRead(out next);

    /// <summary>Waits until an entry can be read; returns false when the queue is closed and empty. Call it from the single reader only.</summary>
    public async Task<bool> WaitToReadAsync()
    {
        var readable = await (_pendingWait ??= _events.Reader.WaitToReadAsync().AsTask()).ConfigureAwait(false);
        _pendingWait = null;
        return readable;
    }

    /// <summary>Waits until an entry can be read or the timeout elapses; returns false on timeout too.</summary>
    public async Task<bool> WaitToReadAsync(TimeSpan timeout)
    {
        // Keep a wait that timed out for the next call: the channel allows one pending wait at a time.
        // Suppress the TimeoutException: the end of the linger time is expected.
        Task waiting = _pendingWait ??= _events.Reader.WaitToReadAsync().AsTask();
        await waiting.WaitAsync(timeout, timeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return waiting.IsCompleted && await WaitToReadAsync().ConfigureAwait(false);
    }
}
