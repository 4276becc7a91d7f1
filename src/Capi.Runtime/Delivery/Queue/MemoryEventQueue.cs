using System.Runtime.InteropServices;
using System.Threading.Channels;
using Capi.Payload;
using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>The waiting events of one dataset in memory: FIFO, bounded by bytes. Appending allocates nothing. Thread safe.</summary>
/// <remarks>The bytes of an event stay reserved until it ends, so claimed events count too.</remarks>
internal sealed class MemoryEventQueue(long capacity)
{
    // The byte budget is the bound; the channel itself is unbounded. With SingleReader the channel allocates nothing per event; the lock makes one reader of several.
    private readonly Channel<ClaimedEvent> _events = Channel.CreateUnbounded<ClaimedEvent>(new() { SingleReader = true });
    private readonly Lock _readLock = new();
    private Task<bool>? _pendingWait;
    private volatile bool _closed;

    public ByteBudget Budget { get; } = new(capacity);

    /// <summary>Takes ownership of the event when it returns <see cref="AppendStatus.Stored"/>; otherwise the caller keeps ownership.</summary>
    public AppendStatus TryAppend(in RentedEvent next)
    {
        if (!Budget.TryReserve(next.RentedBytes))
            return _closed ? AppendStatus.Closed : AppendStatus.Full;
        if (_events.Writer.TryWrite(new() { Json = next.Json, SendDeadline = next.SendDeadline }))
            return AppendStatus.Stored;
        Budget.Release(next.RentedBytes);
        return AppendStatus.Closed;
    }

    /// <summary>Queues claimed events again, behind the others. Returns false when the queue is closed; the events are then gone.</summary>
    public bool TryReturn(IReadOnlyList<ClaimedEvent> released)
    {
        for (var i = 0; i < released.Count; i++)
        {
            if (_events.Writer.TryWrite(released[i]))
                continue;
            End(released.Skip(i));
            return false;
        }

        return true;
    }

    /// <summary>Moves waiting events to the list, up to the limits.</summary>
    public int Claim(in ClaimLimits limits, IList<ClaimedEvent> claimed)
    {
        lock (_readLock)
        {
            var (count, bytes) = (0, 0L);
            while (count < limits.MaxEvents && _events.Reader.TryPeek(out var next))
            {
                bytes += next.Json.Length + 1;
                if (bytes > limits.MaxBytes && claimed.Count > 0)
                    break;
                _events.Reader.TryRead(out next);
                claimed.Add(next);
                count++;
            }

            return count;
        }
    }

    /// <summary>Waits until an event can be claimed; false when the queue is closed and empty.</summary>
    public Task<bool> WaitAsync()
    {
        // The channel allows one pending wait at a time, so that the callers share it.
        lock (_readLock)
            return _pendingWait is { IsCompleted: false } ? _pendingWait : _pendingWait = _events.Reader.WaitToReadAsync().AsTask();
    }

    /// <summary>Releases the memory of claimed events.</summary>
    public void End(IEnumerable<ClaimedEvent> ended)
    {
        long bytes = 0;
        foreach (var next in ended)
        {
            MemoryMarshal.TryGetArray(next.Json, out var array);
            var rented = new RentedEvent(array.Array!, array.Count, next.SendDeadline);
            bytes += rented.RentedBytes;
            rented.Return();
        }

        Budget.Release(bytes);
    }

    /// <summary>Rejects further events; waiting ones can still be claimed.</summary>
    public void Close()
    {
        _closed = true;
        _events.Writer.TryComplete();
    }
}
