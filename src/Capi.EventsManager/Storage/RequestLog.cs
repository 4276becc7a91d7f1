namespace Capi.EventsManager.Storage;

/// <summary>The last requests, newest first, bounded by count and body size. Not thread-safe.</summary>
internal sealed class RequestLog(int maxRequests)
{
    private const long MaxBodyCharacterCount = 8 * 1024 * 1024;

    private readonly LinkedList<ReceivedRequest> _requests = [];
    private long _bodyCharacterCount;

    public IReadOnlyList<ReceivedRequest> ToSnapshot() => [.. _requests];

    public void Add(ReceivedRequest request)
    {
        _requests.AddFirst(request);
        _bodyCharacterCount += request.Body?.Length ?? 0;

        if (_requests.Count > maxRequests)
        {
            _bodyCharacterCount -= _requests.Last!.Value.Body?.Length ?? 0;
            _requests.RemoveLast();
        }

        for (var node = _requests.Last; node is not null && _bodyCharacterCount > MaxBodyCharacterCount; node = node.Previous)
        {
            _bodyCharacterCount -= node.Value.Body?.Length ?? 0;
            node.Value = node.Value with { Body = null };
        }
    }

    /// <summary>Removes the requests of a run; null removes all.</summary>
    public void Remove(string? run)
    {
        for (var node = _requests.First; node is not null;)
        {
            var next = node.Next;
            if (run is null || node.Value.Run == run)
            {
                _bodyCharacterCount -= node.Value.Body?.Length ?? 0;
                _requests.Remove(node);
            }

            node = next;
        }
    }
}
