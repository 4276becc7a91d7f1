using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using Capi.Storage;

namespace Capi.Delivery;

/// <summary>Remembers the trace contexts of the newest events that this process enqueued, because stores don't keep them. Used only while somebody traces. Thread safe.</summary>
internal sealed class EnqueueContexts
{
    /// <summary>How many events are remembered.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, ActivityContext> _contexts = [];
    private readonly Queue<UInt128> _order = [];

    /// <summary>Remembers the context of an event; the oldest one is forgotten for it.</summary>
    public void Add(ReadOnlySpan<byte> json, ActivityContext context)
    {
        var key = GetKey(json);
        lock (_lock)
        {
            if (_contexts.TryAdd(key, context))
                _order.Enqueue(key);
            else
                _contexts[key] = context;
            if (_order.Count > Capacity)
                _contexts.Remove(_order.Dequeue());
        }
    }

    /// <summary>Returns links to the contexts of the first events that have one; null if none has.</summary>
    public List<ActivityLink>? GetLinks(IReadOnlyList<ClaimedEvent> events, int max)
    {
        List<ActivityLink>? links = null;
        lock (_lock)
        {
            if (_contexts.Count == 0)
                return null;
        }

        for (var index = 0; index < events.Count && (links?.Count ?? 0) < max; index++)
        {
            if (Find(events[index].Json.Span) is { } context)
                (links ??= []).Add(new(context));
        }

        return links;
    }

    private ActivityContext? Find(ReadOnlySpan<byte> json)
    {
        var key = GetKey(json);
        lock (_lock)
            return _contexts.TryGetValue(key, out var context) ? context : null;
    }

    // A store returns the bytes that it was given.
    private static UInt128 GetKey(ReadOnlySpan<byte> json)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }
}
