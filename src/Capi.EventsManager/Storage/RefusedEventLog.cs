namespace Capi.EventsManager.Storage;

/// <summary>The last events of rejected requests, newest first, bounded by count and size. Not thread-safe.</summary>
internal sealed class RefusedEventLog(int maxEvents)
{
    private const long MaxCharacterCount = 4 * 1024 * 1024;

    private readonly LinkedList<ReceivedEvent> _events = [];
    private long _characterCount;

    public IReadOnlyList<ReceivedEvent> ToSnapshot() => [.. _events];

    public void Add(ReceivedEvent refused)
    {
        _events.AddFirst(refused);
        _characterCount += EventSize.Estimate(refused);
        while (_events.Count > maxEvents || (_characterCount > MaxCharacterCount && _events.Count > 1))
        {
            _characterCount -= EventSize.Estimate(_events.Last!.Value);
            _events.RemoveLast();
        }
    }

    /// <summary>Removes the events of a run; null removes all.</summary>
    public void Remove(string? run)
    {
        for (var node = _events.First; node is not null;)
        {
            var next = node.Next;
            if (run is null || node.Value.Run == run)
            {
                _characterCount -= EventSize.Estimate(node.Value);
                _events.Remove(node);
            }

            node = next;
        }
    }
}
