using System.Buffers;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>Removes duplicate items from the list being written.</summary>
/// <remarks>A hash table with open addressing over buffer ranges: it copies no text, and long lists take linear time. Items may be
/// waiting for their hashes, so they are compared in groups.</remarks>
internal sealed class SeenItems(JsonBuffer json)
{
    private const int InitialSlots = 16;
    private const int MostWaiting = 64;

    private readonly int[] _waiting = new int[MostWaiting];
    private int _waitingCount;
    private Place[] _slots = [];
    private int _mask = -1;
    private int _count;

    /// <summary>True when the list has more than one item.</summary>
    public bool HasSeveral => _count + _waitingCount > 1;

    /// <summary>Adds the item written last.</summary>
    /// <param name="start">The item's start in the buffer.</param>
    /// <returns>True when the caller must call <see cref="LeaveOutDuplicates"/>.</returns>
    public bool Add(int start)
    {
        _waiting[_waitingCount++] = start;
        return _waitingCount == MostWaiting;
    }

    /// <summary>Removes items that are already in the list from the buffer. The hashes of all items must be written.</summary>
    public void LeaveOutDuplicates()
    {
        if (_waitingCount == 0)
            return;

        var end = json.Length;
        var kept = _waiting[0];
        for (var item = 0; item < _waitingCount; item++)
        {
            var start = _waiting[item];
            var length = (item + 1 < _waitingCount ? _waiting[item + 1] : end) - start;
            json.Move(start, length, kept);
            if (IsNew(new Place(kept, length)))
                kept += length;
        }

        json.Rewind(kept);
        _waitingCount = 0;
    }

    /// <summary>Clears the list.</summary>
    public void Clear()
    {
        if (_slots.Length > 0)
            ArrayPool<Place>.Shared.Return(_slots);
        _slots = [];
        _mask = -1;
        _count = _waitingCount = 0;
    }

    private bool IsNew(Place place)
    {
        if (2 * (_count + 1) > _mask + 1)
            Grow();

        ref var slot = ref Find(place);
        if (slot.Length != 0)
            return false;
        slot = place;
        _count++;
        return true;
    }

    private ref Place Find(Place place)
    {
        var item = json.From(place.Start)[..place.Length];
        var hash = new HashCode();
        hash.AddBytes(item);
        for (var index = hash.ToHashCode() & _mask; ; index = (index + 1) & _mask)
        {
            ref var slot = ref _slots[index];
            if (slot.Length == 0 || json.From(slot.Start)[..slot.Length].SequenceEqual(item))
                return ref slot;
        }
    }

    private void Grow()
    {
        var old = _slots;
        var oldCount = _mask + 1;
        var count = Math.Max(InitialSlots, 2 * oldCount);
        _slots = ArrayPool<Place>.Shared.Rent(count);
        _mask = count - 1;
        _slots.AsSpan(0, count).Clear();

        foreach (var place in old.AsSpan(0, oldCount))
        {
            if (place.Length != 0)
                Find(place) = place;
        }

        if (old.Length > 0)
            ArrayPool<Place>.Shared.Return(old);
    }

    // Length 0 marks a free slot: every item has at least its quotes.
    private readonly record struct Place(int Start, int Length);
}
