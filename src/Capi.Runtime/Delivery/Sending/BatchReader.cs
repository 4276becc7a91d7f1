using Capi.Delivery.Queue;
using Capi.Storage;

namespace Capi.Delivery.Sending;

/// <summary>Claims the events of the next request. Used by the single loop of a dataset.</summary>
/// <param name="maxJsonBytes">The largest size of the events in one request.</param>
internal sealed class BatchReader(
    string alias, IEventStore store, EventOutcomeCounter outcomes, FlushTracker flushes, UsageGauge usage, LoopHeartbeat heartbeat, MetaCapiOptions options, int maxJsonBytes, TimeProvider timeProvider)
{
    /// <summary>Waits until an event is waiting or a flush is requested. False when there will be none: the store is closed and empty.</summary>
    /// <param name="cancellationToken">Ends the wait with false.</param>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var requested = flushes.NextRequest;
        var waiting = store.WaitForEventsAsync(alias, end.Token).AsTask();
        await Task.WhenAny(waiting, requested).ConfigureAwait(false);
        if (waiting.IsCompleted)
            return !cancellationToken.IsCancellationRequested && await waiting.ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        return !cancellationToken.IsCancellationRequested;
    }

    /// <summary>Fills a batch. It is complete when it is full, when a flush waits for it, or when the linger time since its first event has elapsed.</summary>
    /// <param name="batch">Receives the events; none if no event is waiting.</param>
    /// <param name="number">The number of the batch.</param>
    public async Task FillAsync(EventBatch batch, long number)
    {
        var start = timeProvider.GetTimestamp();
        for (var misses = 0; ;)
        {
            // The request first, then the check: a flush between the two ends the wait. Both before the claim, so that a flush, like the end of the linger
            // time, takes what is waiting along.
            var requested = flushes.NextRequest;
            var left = Linger - timeProvider.GetElapsedTime(start);
            var isLast = left <= TimeSpan.Zero || flushes.IsAwaited(number);

            // A wait may end without reason, once; twice, the next event has no room.
            misses = await ClaimAsync(batch).ConfigureAwait(false) ? 0 : misses + 1;
            if (batch.Count == 0 || batch.Count >= options.MaxBatchEvents || misses > 1 || isLast || !await WaitForMoreAsync(batch, requested, left).ConfigureAwait(false))
                return;
        }
    }

    private TimeSpan Linger => usage.IsHigh ? DeliveryLimits.HighUsageLinger : options.Linger;

    private async Task<bool> ClaimAsync(EventBatch batch)
    {
        var claim = flushes.BeginClaim();
        var claimed = await store.ClaimAsync(alias, GetRoom(batch), batch.Events, CancellationToken.None).ConfigureAwait(false);
        var recovered = CountRecovered(batch, claimed);
        outcomes.AddRecovered(recovered);
        if (claimed > recovered || batch.Count == 0)
            flushes.AddClaimed(claimed - recovered, claim);
        return claimed > 0;
    }

    // Another process accepted them, so this one counts them when it sees them first.
    private static int CountRecovered(EventBatch batch, int claimed)
    {
        var recovered = 0;
        for (var i = batch.Count - claimed; i < batch.Count; i++)
            recovered += batch.Events[i].IsRecovered ? 1 : 0;
        return recovered;
    }

    // Until the batch can be filled, a flush is requested or the linger time is over. False when the store is closed and empty.
    private async Task<bool> WaitForMoreAsync(EventBatch batch, Task requested, TimeSpan left)
    {
        using var end = new CancellationTokenSource();
        var waiting = store.WaitForBatchAsync(alias, GetRoom(batch), end.Token).AsTask();
        // Suppress the TimeoutException: the end of the linger time is expected.
        Task either = Task.WhenAny(waiting, requested);
        await heartbeat.AwaitAsync(either.WaitAsync(left, timeProvider)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (waiting.IsCompleted)
            return !waiting.IsCompletedSuccessfully || await waiting.ConfigureAwait(false);

        // Where few events arrive no batch is ever full: the store would keep one wait more for each batch, and each event would wake them all.
        await end.CancelAsync().ConfigureAwait(false);
        return true;
    }

    private ClaimLimits GetRoom(EventBatch batch) => new(options.MaxBatchEvents - batch.Count, (int)(maxJsonBytes - batch.JsonBytes), store.LeaseDuration ?? Timeout.InfiniteTimeSpan);
}
