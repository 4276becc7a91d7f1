namespace Capi.EventsManager.Ledger;

/// <summary>The last requests, newest first, bounded by count and body size. Not thread-safe.</summary>
internal sealed class RequestLog(int maxRequests)
{
    private const long MaxBodyCharacters = 8 * 1024 * 1024;

    private readonly LinkedList<ReceivedRequest> _requests = [];
    private long _bodyCharacters;

    public IReadOnlyList<ReceivedRequest> Snapshot() => [.. _requests];

    public void Add(ReceivedRequest request)
    {
        _requests.AddFirst(request);
        _bodyCharacters += request.Body?.Length ?? 0;

        if (_requests.Count > maxRequests)
        {
            _bodyCharacters -= _requests.Last!.Value.Body?.Length ?? 0;
            _requests.RemoveLast();
        }

        for (var node = _requests.Last; node is not null && _bodyCharacters > MaxBodyCharacters; node = node.Previous)
        {
            _bodyCharacters -= node.Value.Body?.Length ?? 0;
            node.Value = node.Value with { Body = null };
        }
    }
}
