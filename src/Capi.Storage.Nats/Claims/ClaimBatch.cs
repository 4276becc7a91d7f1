namespace Capi.Storage.Nats.Claims;

/// <summary>The events that one claim has collected so far.</summary>
/// <param name="limits">The room.</param>
/// <param name="claimed">Receives the events.</param>
internal sealed class ClaimBatch(ClaimLimits limits, IList<ClaimedEvent> claimed)
{
    private readonly bool _isFirst = claimed.Count == 0;

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>The size of their JSON, with a byte for each comma.</summary>
    public long Bytes { get; private set; }

    /// <summary>True if there is no room for another event.</summary>
    public bool IsFull => Count >= limits.MaxEvents;

    /// <summary>True if an event fits. The first event of a request always fits.</summary>
    public bool HasRoom(ClaimedMessage next) => !IsFull && (Bytes + next.Json.Length + 1 <= limits.MaxBytes || (_isFirst && Count == 0));

    /// <summary>Adds an event.</summary>
    public void Add(ClaimedMessage next, bool isRecovered)
    {
        (Count, Bytes) = (Count + 1, Bytes + next.Json.Length + 1);
        claimed.Add(new()
        {
            Key = next.Key,
            Json = next.Json,
            SendDeadline = next.Headers.SendDeadline,
            Attempts = next.Attempts.Attempts,
            FirstAmbiguousAt = next.Attempts.FirstAmbiguousAt,
            IsRecovered = isRecovered,
        });
    }

    /// <summary>How many events to fetch: as many as fit, by the average size of events so far.</summary>
    public int GetFetchSize(double averageBytes, int most)
    {
        var byBytes = Math.Max(1, (limits.MaxBytes - Bytes) / averageBytes);
        return (int)Math.Min(Math.Min(limits.MaxEvents - Count, byBytes), most);
    }
}
