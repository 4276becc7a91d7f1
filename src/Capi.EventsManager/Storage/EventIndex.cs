using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Storage;

/// <summary>Finds the stored event that an incoming one is a copy of. Not thread-safe.</summary>
internal sealed class EventIndex
{
    private readonly Dictionary<DeduplicationKey, LinkedListNode<ReceivedEvent>> _byKey = [];
    private readonly Dictionary<long, DeduplicationKey[]> _keysByNumber = [];

    /// <summary>Returns the event that the incoming one is a copy of, or null.</summary>
    public LinkedListNode<ReceivedEvent>? FindOriginal(IncomingEvent incoming)
    {
        foreach (var key in DeduplicationKeys.GetKeys(incoming))
        {
            if (_byKey.TryGetValue(key, out var node) && DeduplicationRules.IsCopy(node.Value, key, incoming.Copy))
                return node;
        }
        return null;
    }

    /// <summary>Adds a new event under its keys. They no longer find an older event.</summary>
    public void Add(IncomingEvent incoming, LinkedListNode<ReceivedEvent> node)
    {
        DeduplicationKey[] keys = [.. DeduplicationKeys.GetKeys(incoming)];
        foreach (var key in keys)
            _byKey[key] = node;
        if (keys.Length > 0)
            _keysByNumber[node.Value.Number] = keys;
    }

    /// <summary>Removes an event, except for keys that belong to a newer one.</summary>
    public void Remove(LinkedListNode<ReceivedEvent> node)
    {
        if (!_keysByNumber.Remove(node.Value.Number, out var keys))
            return;
        foreach (var key in keys)
        {
            if (_byKey.TryGetValue(key, out var current) && current == node)
                _byKey.Remove(key);
        }
    }
}
