using System.Buffers;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>Removes duplicate items from the list being written.</summary>
/// <remarks>A hash table with open addressing over buffer ranges: it copies no text, and long lists take linear time. Items may be
/// waiting for their hashes, so they are compared in groups.</remarks>
internal sealed class ItemDeduplicator(JsonBuffer json)
{
    private const int InitialSlots = 16;
    private const int MaxPending = 64;

    private readonly int[] _pendingStarts = new int[MaxPending];
    private int _pendingCount;
    private BufferRange[] _slots = [];
    private int _mask = -1;
    private int _count;

    /// <summary>True when the list has more than one item.</summary>
    public bool HasMultipleItems => _count + _pendingCount > 1;

    /// <summary>Adds the item written last.</summary>
    /// <param name="start">The item's start in the buffer.</param>
    /// <returns>True when the caller must call <see cref="RemoveDuplicates"/>.</returns>
    public bool Add(int start)
    {
        _pendingStarts[_pendingCount++] = start;
        return _pendingCount == MaxPending;
    }

    /// <summary>Removes items that are already in the list from the buffer. The hashes of all items must be written.</summary>
    public void RemoveDuplicates()
    {
        if (_pendingCount == 0)
            return;

        var end = json.Length;
        var keptEnd = _pendingStarts[0];
        for (var item = 0; item < _pendingCount; item++)
        {
            var start = _pendingStarts[item];
            var length = (item + 1 < _pendingCount ? _pendingStarts[item + 1] : end) - start;
            json.Move(start, length, keptEnd);
            if (TryAdd(new BufferRange(keptEnd, length)))
                keptEnd += length;
        }

        json.Rewind(keptEnd);
        _pendingCount = 0;
    }

    /// <summary>Clears the list.</summary>
    public void Clear()
    {
        if (_slots.Length > 0)
            ArrayPool<BufferRange>.Shared.Return(_slots);
        _slots = [];
        _mask = -1;
        _count = _pendingCount = 0;
    }

    private bool TryAdd(BufferRange range)
    {
        if (2 * (_count + 1) > _mask + 1)
            Grow();

        ref var slot = ref FindSlot(range);
        if (slot.Length != 0)
            return false;
        slot = range;
        _count++;
        return true;
    }

    private ref BufferRange FindSlot(BufferRange range)
    {
        var item = json.GetWrittenFrom(range.Start)[..range.Length];
        var hash = new HashCode();
        hash.AddBytes(item);
        for (var index = hash.ToHashCode() & _mask; ; index = (index + 1) & _mask)
        {
            ref var slot = ref _slots[index];
            if (slot.Length == 0 || json.GetWrittenFrom(slot.Start)[..slot.Length].SequenceEqual(item))
                return ref slot;
        }
    }

    private void Grow()
    {
        var oldSlots = _slots;
        var oldCount = _mask + 1;
        var count = Math.Max(InitialSlots, 2 * oldCount);
        _slots = ArrayPool<BufferRange>.Shared.Rent(count);
        _mask = count - 1;
        _slots.AsSpan(0, count).Clear();

        foreach (var range in oldSlots.AsSpan(0, oldCount))
        {
            if (range.Length != 0)
                FindSlot(range) = range;
        }

        if (oldSlots.Length > 0)
            ArrayPool<BufferRange>.Shared.Return(oldSlots);
    }

    // Length 0 marks a free slot: every item has at least its quotes.
    private readonly record struct BufferRange(int Start, int Length);
}
