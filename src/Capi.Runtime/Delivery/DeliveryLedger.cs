namespace Capi.Delivery;

/// <summary>The books of one dataset: what was taken over and how it ended. Every accepted event leaves through <see cref="End"/>, once.</summary>
internal sealed class DeliveryLedger(string alias, ByteBudget budget)
{
    private long _accepted;
    private long _delivered;
    private long _failed;
    private long _lost;

    public long Delivered => Volatile.Read(ref _delivered);

    /// <summary>Ended without being delivered, whatever the reason.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>Those of the failed that the end of the process took.</summary>
    public long Lost => Volatile.Read(ref _lost);

    public long Pending => Volatile.Read(ref _accepted) - Delivered - Failed;

    /// <summary>Called before an event becomes visible to the reader, so that it can't end before it began.</summary>
    public void Begin() => Interlocked.Increment(ref _accepted);

    /// <summary>Takes <see cref="Begin"/> back: the queue had no room.</summary>
    public void Withdraw() => Interlocked.Decrement(ref _accepted);

    /// <summary>Ends the first events of a batch and frees their memory.</summary>
    public void End(EventBatch batch, int count, EventOutcome outcome)
    {
        if (count > 0)
            Book(count, batch.End(count), outcome);
    }

    /// <summary>Ends the events of a batch that are too old to be sent now, and frees their memory.</summary>
    /// <returns>How many.</returns>
    public int EndExpired(EventBatch batch, DateTimeOffset now)
    {
        var cost = batch.EndExpired(now, out var count);
        if (count > 0)
            Book(count, cost, EventOutcome.Expired);
        return count;
    }

    // The batch has let go of them before, so an event can't end twice.
    private void Book(int count, long cost, EventOutcome outcome)
    {
        Interlocked.Add(ref outcome == EventOutcome.Delivered ? ref _delivered : ref _failed, count);
        if (outcome == EventOutcome.Shutdown)
            Interlocked.Add(ref _lost, count);
        budget.GiveBack(cost);
        DeliveryMetrics.Ended(alias, outcome, count);
    }
}
