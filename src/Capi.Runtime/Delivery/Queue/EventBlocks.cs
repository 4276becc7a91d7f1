using System.Runtime.InteropServices;
using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>The blocks of one queue: in use, and free ones to be filled again, so that a steady stream of events allocates nothing. Not thread safe.</summary>
internal sealed class EventBlocks
{
    // 4 MB. The memory of further free blocks is left to the garbage collector.
    private const int MaxFreeBlocks = 16;

    private readonly Dictionary<long, EventBlock> _inUse = [];
    private readonly Queue<EventBlock> _unread = [];
    private readonly Stack<EventBlock> _free = [];
    private readonly Stack<EventBlock> _resting = [];
    private EventBlock? _last;
    private long _lastNumber;

    /// <summary>Copies an event behind the others.</summary>
    public void Append(ReadOnlySpan<byte> json, DateTimeOffset sendDeadline)
    {
        if (_last is not null && _last.TryAppend(json, sendDeadline))
            return;

        var block = _free.TryPop(out var free) || _resting.TryPop(out free) ? free : new(++_lastNumber);
        block.Activate(json.Length);
        block.TryAppend(json, sendDeadline);
        _inUse.Add(block.Number, block);
        _unread.Enqueue(block);
        var previous = _last;
        _last = block;
        if (previous is { IsRead: true, IsEnded: true })
            Free(previous);
    }

    /// <summary>The length of the next event to claim; null if there is none.</summary>
    public int? NextLength
    {
        get
        {
            while (_unread.TryPeek(out var block))
            {
                if (!block.IsRead)
                    return block.NextLength;
                if (block == _last)
                    return null;
                _unread.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Claims the next event; <see cref="NextLength"/> says that there is one.</summary>
    public ClaimedEvent Claim() => _unread.Peek().Claim();

    /// <summary>Notes the end of a claimed event, whose bytes are cleared already.</summary>
    public void End(in ClaimedEvent ended)
    {
        var block = _inUse[ended.Key];
        block.End();
        if (!block.IsEnded || !block.IsRead)
            return;
        if (block == _last)
            block.Reset();
        else
            Free(block);
    }

    /// <summary>Clears the bytes of a claimed event. Needs no lock: nobody else uses them.</summary>
    public static void Clear(in ClaimedEvent ended) => MemoryMarshal.AsMemory(ended.Json).Span.Clear();

    private void Free(EventBlock block)
    {
        _inUse.Remove(block.Number);
        block.Reset();
        if (_free.Count < MaxFreeBlocks)
        {
            _free.Push(block);
            return;
        }

        block.Rest();
        _resting.Push(block);
    }
}
