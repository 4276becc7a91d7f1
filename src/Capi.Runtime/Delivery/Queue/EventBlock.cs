using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>A block of memory with events of one queue, one behind the other. Not thread safe: the queue's lock guards it.</summary>
/// <param name="number">The number of the block, by which <see cref="ClaimedEvent.Key"/> names it.</param>
internal sealed class EventBlock(long number)
{
    /// <summary>The size of a block; a larger event gets a block of its own.</summary>
    public const int Size = 256 * 1024;

    private readonly List<Entry> _entries = [];
    private readonly WeakReference<byte[]?> _resting = new(null);
    private byte[]? _bytes;
    private int _used;
    private int _next;
    private int _ended;

    public long Number { get; } = number;

    /// <summary>When an event was appended while none was waiting.</summary>
    public long UnreadSince { get; set; }

    /// <summary>True if every event of the block has been claimed.</summary>
    public bool IsRead => _next == _entries.Count;

    /// <summary>True if every event of the block has ended, and so has been claimed.</summary>
    public bool IsEnded => _ended == _entries.Count;

    /// <summary>True if the block has the memory of a single large event, which isn't kept.</summary>
    public bool IsLarge => _bytes is { Length: > Size };

    /// <summary>Has memory for events again, the same as before unless the garbage collector has taken it.</summary>
    /// <param name="length">The length of the first event.</param>
    public void Activate(int length)
    {
        if (_bytes is null || _bytes.Length < length)
            _bytes = _resting.TryGetTarget(out var bytes) && bytes.Length >= length ? bytes : GC.AllocateUninitializedArray<byte>(Math.Max(Size, length));
    }

    /// <summary>Copies an event behind the others. Returns false if it has no room.</summary>
    public bool TryAppend(ReadOnlySpan<byte> json, DateTimeOffset sendDeadline)
    {
        if (json.Length > _bytes!.Length - _used)
            return false;
        json.CopyTo(_bytes.AsSpan(_used));
        _entries.Add(new(_used, json.Length, sendDeadline));
        _used += json.Length;
        return true;
    }

    /// <summary>The length of the next event to claim.</summary>
    public int NextLength => _entries[_next].Length;

    /// <summary>Claims the next event.</summary>
    public ClaimedEvent Claim()
    {
        var entry = _entries[_next++];
        return new() { Key = Number, Json = _bytes.AsMemory(entry.Start, entry.Length), SendDeadline = entry.SendDeadline };
    }

    /// <summary>Notes the end of one event, whose bytes are cleared already.</summary>
    public void End() => _ended++;

    /// <summary>Forgets the ended events, so that the block can be filled again.</summary>
    public void Reset()
    {
        _entries.Clear();
        (_used, _next, _ended) = (0, 0, 0);
    }

    /// <summary>Leaves the memory to the garbage collector until the block is needed again. The block must be reset.</summary>
    public void Rest()
    {
        _resting.SetTarget(IsLarge ? null : _bytes);
        _bytes = null;
    }

    private readonly record struct Entry(int Start, int Length, DateTimeOffset SendDeadline);
}
