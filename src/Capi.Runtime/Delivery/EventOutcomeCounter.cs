namespace Capi.Delivery;

/// <summary>Counts the accepted events of one dataset and their outcomes. Every accepted event ends exactly once. Thread safe.</summary>
internal sealed class EventOutcomeCounter(string alias, TimeProvider timeProvider)
{
    private long _accepted;
    private long _recovered;
    private long _delivered;
    private long _failed;
    private long _lost;
    private long _lastDeadLetter;

    /// <summary>The number of events that this process accepted.</summary>
    public long Accepted => Volatile.Read(ref _accepted);

    public long Delivered => Volatile.Read(ref _delivered);

    /// <summary>The number of events that ended without being delivered, for any reason.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>The number of failed events that were not delivered before shutdown.</summary>
    public long Lost => Volatile.Read(ref _lost);

    /// <summary>How long ago an event was given up; null if none was.</summary>
    public TimeSpan? LastDeadLetterAge => Volatile.Read(ref _lastDeadLetter) is not 0 and var last ? timeProvider.GetElapsedTime(last) : null;

    /// <summary>The number of events that have not ended, except those of another process that this one has not claimed yet.</summary>
    public long Pending => Accepted + Volatile.Read(ref _recovered) - Delivered - Failed;

    /// <summary>Counts an event as accepted. Call it before the event becomes visible to the reader, so that it can't end before it is counted.</summary>
    public void AddAccepted() => Interlocked.Increment(ref _accepted);

    /// <summary>Counts claimed events that another process accepted.</summary>
    public void AddRecovered(int count) => Interlocked.Add(ref _recovered, count);

    /// <summary>Removes claimed events that another process ends.</summary>
    public void RemoveClaimed(int count) => Interlocked.Add(ref _recovered, -count);

    /// <summary>Reverts <see cref="AddAccepted"/> for an event that the store did not accept.</summary>
    public void RemoveAccepted() => Interlocked.Decrement(ref _accepted);

    /// <summary>Counts events that ended.</summary>
    public void Record(int count, EventOutcome outcome)
    {
        if (count == 0)
            return;
        Interlocked.Add(ref outcome == EventOutcome.Delivered ? ref _delivered : ref _failed, count);
        if (outcome == EventOutcome.Shutdown)
            Interlocked.Add(ref _lost, count);
        if (outcome is EventOutcome.Rejected or EventOutcome.Ambiguous)
            Volatile.Write(ref _lastDeadLetter, timeProvider.GetTimestamp());
        DeliveryMetrics.RecordFinished(alias, outcome, count);
    }
}
