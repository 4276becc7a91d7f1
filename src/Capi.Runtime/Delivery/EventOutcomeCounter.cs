using Capi.Delivery.Queue;
using Capi.Delivery.SendOnce;

namespace Capi.Delivery;

/// <summary>Counts the accepted events of one dataset and their outcomes. Every accepted event ends exactly once, through <see cref="Complete"/> or <see cref="CompleteExpired"/>.</summary>
internal sealed class EventOutcomeCounter(string alias, ByteBudget budget, SendOnceGuard? sendOnce = null)
{
    private long _accepted;
    private long _delivered;
    private long _failed;
    private long _lost;

    public long Delivered => Volatile.Read(ref _delivered);

    /// <summary>The number of events that ended without being delivered, for any reason.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>The number of failed events that were not delivered before shutdown.</summary>
    public long Lost => Volatile.Read(ref _lost);

    public long Pending => Volatile.Read(ref _accepted) - Delivered - Failed;

    /// <summary>Counts an event as accepted. Call it before the event becomes visible to the reader, so that it can't end before it is counted.</summary>
    public void AddAccepted() => Interlocked.Increment(ref _accepted);

    /// <summary>Reverts <see cref="AddAccepted"/> for an event that the queue did not accept.</summary>
    public void RemoveAccepted() => Interlocked.Decrement(ref _accepted);

    /// <summary>Removes the first events of a batch, releases their memory and counts their outcome.</summary>
    public void Complete(EventBatch batch, int count, EventOutcome outcome)
    {
        if (count <= 0)
            return;

        if (sendOnce is not null && outcome is EventOutcome.Rejected or EventOutcome.Shutdown)
            RemoveFromLedger(sendOnce, batch, count);
        Record(count, batch.Remove(count), outcome);
    }

    /// <summary>Removes the events of a batch that are too old to be sent now, releases their memory and counts them as expired.</summary>
    /// <returns>The number of expired events.</returns>
    public int CompleteExpired(EventBatch batch, DateTimeOffset now)
    {
        var cost = batch.RemoveExpired(now, out var count);
        if (count > 0)
            Record(count, cost, EventOutcome.Expired);
        return count;
    }

    // What never arrived isn't a repetition when it is sent again. A shortfall stays entered: Meta doesn't say which events it accepted.
    private static void RemoveFromLedger(SendOnceGuard sendOnce, EventBatch batch, int count)
    {
        for (var index = 0; index < count; index++)
            _ = sendOnce.RemoveAsync(sendOnce.GetKey(batch[index].Json.Span)).AsTask();
    }

    // The batch has already removed these events, so an event can't be counted twice.
    private void Record(int count, long cost, EventOutcome outcome)
    {
        Interlocked.Add(ref outcome == EventOutcome.Delivered ? ref _delivered : ref _failed, count);
        if (outcome == EventOutcome.Shutdown)
            Interlocked.Add(ref _lost, count);
        budget.Release(cost);
        DeliveryMetrics.RecordFinished(alias, outcome, count);
    }
}
