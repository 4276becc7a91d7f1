using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The memory of one dataset: many writers, one reader, bounded by bytes, in order.</summary>
/// <remarks>This is what a durable store will stand in for: it takes events over, hands them out in order and is told when they ended.</remarks>
internal sealed class EventQueue(long capacity, TimeProvider time)
{
    // The bound is the budget's; the channel itself has none. One reader makes the channel allocate nothing per event.
    private readonly Channel<QueuedEvent> _events = Channel.CreateUnbounded<QueuedEvent>(new() { SingleReader = true });
    private Task<bool>? _readable;
    private volatile bool _closed;

    public ByteBudget Budget { get; } = new(capacity);

    /// <summary>Takes the event over when it answers <see cref="QueueWrite.Queued"/>; otherwise it stays the caller's.</summary>
    public QueueWrite TryWrite(in RentedEvent next)
    {
        if (!Budget.TryTake(next.Cost))
            return _closed ? QueueWrite.Closed : QueueWrite.NoRoom;
        if (_events.Writer.TryWrite(new(next, null)))
            return QueueWrite.Queued;
        Budget.GiveBack(next.Cost);
        return QueueWrite.Closed;
    }

    /// <summary>Puts a mark behind all that is queued now; false when the queue is closed.</summary>
    public bool TryMark(FlushMark mark) => _events.Writer.TryWrite(new(default, mark));

    /// <summary>From here on nothing is taken over; what is queued can still be read.</summary>
    public void Close()
    {
        _closed = true;
        _events.Writer.TryComplete();
    }

    public bool TryPeek(out QueuedEvent next) => _events.Reader.TryPeek(out next);

    public bool TryRead([MaybeNullWhen(false)] out QueuedEvent next) => _events.Reader.TryRead(out next);

    /// <summary>Waits until there is something to read; false when the queue is closed and empty. For the one reader.</summary>
    public async Task<bool> ReadableAsync()
    {
        var readable = await (_readable ??= _events.Reader.WaitToReadAsync().AsTask()).ConfigureAwait(false);
        _readable = null;
        return readable;
    }

    /// <summary>The same, but gives up after a while: false then as well.</summary>
    public async Task<bool> ReadableAsync(TimeSpan atMost)
    {
        // A wait that timed out stays for the next call: the channel wants no second one beside it.
        // Suppressed, because the end of a linger is no exception.
        Task waiting = _readable ??= _events.Reader.WaitToReadAsync().AsTask();
        await waiting.WaitAsync(atMost, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return waiting.IsCompleted && await ReadableAsync().ConfigureAwait(false);
    }
}
