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

    public void Clear()
    {
        _events.Clear();
        _characterCount = 0;
    }
}
