using System.Runtime.InteropServices;
using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>The blocks of one queue: in use, and free ones to be filled again, so that a steady stream of events allocates nothing. Not thread safe.</summary>
internal sealed class EventBlocks(TimeProvider timeProvider)
{
    // 4 MB. The memory of further free blocks is left to the garbage collector.
    private const int MaxFreeBlocks = 16;

    private readonly Dictionary<long, EventBlock> _inUse = [];

    // The blocks with waiting events in their order, and the last one always.
    private readonly Queue<EventBlock> _unread = [];
    private readonly Stack<EventBlock> _free = [];
    private readonly Stack<EventBlock> _resting = [];
    private EventBlock? _last;
    private long _lastNumber;

    /// <summary>The length of the next event to claim; null if there is none.</summary>
    public int? NextLength => _unread.TryPeek(out var block) && !block.IsRead ? block.NextLength : null;

    /// <summary>How long ago the oldest event that has not been claimed was appended, at the earliest; null if there is none.</summary>
    public TimeSpan? OldestAge => _unread.TryPeek(out var block) && !block.IsRead ? timeProvider.GetElapsedTime(block.UnreadSince) : null;

    /// <summary>Copies an event behind the others.</summary>
    public void Append(ReadOnlySpan<byte> json, DateTimeOffset sendDeadline)
    {
        if (_last is not null && TryAppend(_last, json, sendDeadline))
            return;

        var previous = _last;
        _last = _free.TryPop(out var free) || _resting.TryPop(out free) ? free : new(++_lastNumber);
        _last.Activate(json.Length);
        TryAppend(_last, json, sendDeadline);
        _inUse.Add(_last.Number, _last);
        _unread.Enqueue(_last);

        // All blocks before it have been read, too.
        if (previous is { IsRead: true })
            _unread.Dequeue();
        if (previous is { IsEnded: true })
            Free(previous);
    }

    /// <summary>Claims the next event; <see cref="NextLength"/> says that there is one.</summary>
    public ClaimedEvent Claim()
    {
        var block = _unread.Peek();
        var claimed = block.Claim();
        if (block.IsRead && block != _last)
            _unread.Dequeue();
        return claimed;
    }

    /// <summary>Notes the end of a claimed event, whose bytes are cleared already.</summary>
    public void End(in ClaimedEvent ended)
    {
        var block = _inUse[ended.Key];
        block.End();
        if (!block.IsEnded)
            return;
        if (block == _last)
            block.Reset();
        else
            Free(block);
    }

    /// <summary>Clears the bytes of a claimed event. Needs no lock: nobody else uses them.</summary>
    public static void Clear(in ClaimedEvent ended) => MemoryMarshal.AsMemory(ended.Json).Span.Clear();

    private bool TryAppend(EventBlock block, ReadOnlySpan<byte> json, DateTimeOffset sendDeadline)
    {
        // The clock is asked once per block or after each pause, not for each event.
        if (block.IsRead)
            block.UnreadSince = timeProvider.GetTimestamp();
        return block.TryAppend(json, sendDeadline);
    }

    private void Free(EventBlock block)
    {
        _inUse.Remove(block.Number);
        block.Reset();
        if (_free.Count < MaxFreeBlocks && !block.IsLarge)
        {
            _free.Push(block);
            return;
        }

        block.Rest();
        _resting.Push(block);
    }
}
