using System.Buffers;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>The items of the list being written, to keep the second of two equal ones out (spec section 3.7).</summary>
/// <remarks>An open hash table of places in the buffer. It keeps no text, and no long list costs quadratic time.</remarks>
internal sealed class SeenItems(JsonBuffer json)
{
    private const int InitialSlots = 16;

    private Place[] _slots = [];
    private int _mask = -1;
    private int _count;

    /// <summary>Takes the item that was written last.</summary>
    /// <param name="start">Where it begins in the buffer.</param>
    /// <returns>False when an equal item is there already.</returns>
    public bool Add(int start)
    {
        if (2 * (_count + 1) > _mask + 1)
            Grow();

        var place = new Place(start, json.Length - start);
        ref var slot = ref Find(place);
        if (slot.Length != 0)
            return false;
        slot = place;
        _count++;
        return true;
    }

    /// <summary>Forgets the list.</summary>
    public void Clear()
    {
        if (_slots.Length > 0)
            ArrayPool<Place>.Shared.Return(_slots);
        _slots = [];
        _mask = -1;
        _count = 0;
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

    // Length 0 marks a free slot: no item is without its quotes.
    private readonly record struct Place(int Start, int Length);
}
