using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Capi.Delivery.Configuration;
using Capi.Delivery.Erasure;
using Capi.Delivery.Queue;
using Capi.Delivery.Sending;
using Capi.Identifiers.Diagnostics;
using Capi.Storage;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The loop of one dataset: claims batches and delivers several at a time, each by a task of its own. Exceptions are logged, and the loop or the task goes on.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the semaphore has nothing to dispose.")]
internal sealed class DeliveryWorker(
    Dataset dataset,
    IEventStore store,
    BatchReader reader,
    BatchDelivery delivery,
    BatchSettlement settlement,
    FlushTracker flushes,
    ErasureLog erasures,
    LoopHeartbeat heartbeat,
    MemoryEventQueue? memory,
    int maxBatches,
    TimeProvider timeProvider,
    ILogger logger,
    ShutdownSignal shutdown)
{
    // One place per batch that was claimed and has not ended, so that a batch that waits for a retry doesn't stop the others.
    private readonly SemaphoreSlim _places = new(maxBatches);

    // Ended batches, whose lists have the right size for the next ones. At most one per place.
    private readonly ConcurrentBag<EventBatch> _spare = [];

    // When the open batches were begun, and how old their first event was then, by their numbers. The memory doesn't know the age of claimed events, other stores do.
    private readonly ConcurrentDictionary<long, (long Begun, TimeSpan Age)> _open = new();

    /// <summary>How old the oldest claimed event is that has not ended, as far as this process knows; zero if there is none.</summary>
    public TimeSpan OldestClaimAge => _open.IsEmpty ? TimeSpan.Zero : _open.Values.Select(open => open.Age + timeProvider.GetElapsedTime(open.Begun)).DefaultIfEmpty().Max();

    /// <summary>Runs until the store is drained or the shutdown aborts; then ends the remaining events.</summary>
    public async Task RunAsync()
    {
        await RestartUntilDoneAsync(RunLoopAsync).ConfigureAwait(false);
        for (var place = 0; place < maxBatches; place++)
            await _places.WaitAsync().ConfigureAwait(false);
        await DiscardWaitingAsync().ConfigureAwait(false);
    }

    private async Task RunLoopAsync()
    {
        // A durable store keeps what is waiting at shutdown.
        var end = store.IsDurable ? shutdown.DrainToken : shutdown.AbortToken;
        while (await heartbeat.AwaitAsync(reader.WaitAsync(end)).ConfigureAwait(false))
        {
            if (!await TryTakePlaceAsync(end).ConfigureAwait(false))
                return;
            var number = flushes.OpenBatch();
            var batch = _spare.TryTake(out var spare) ? spare : new();
            batch.Claim = new(erasures.Count);
            _open[number] = (timeProvider.GetTimestamp(), memory?.OldestAge ?? TimeSpan.Zero);
            try
            {
                await reader.FillAsync(batch, number).ConfigureAwait(false);
            }
            finally
            {
                // Also after an exception: what was claimed is delivered.
                _ = Task.Run(() => DeliverAsync(batch, number));
            }
        }
    }

    // False at shutdown: the batches of a paused dataset keep their places until then.
    private async Task<bool> TryTakePlaceAsync(CancellationToken end)
    {
        try
        {
            await heartbeat.AwaitAsync(_places.WaitAsync(end)).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task DeliverAsync(EventBatch batch, long number)
    {
        var parts = new Stack<EventBatch>([batch]);
        using var lease = StartLease(batch);
        try
        {
            await RestartUntilDoneAsync(() => delivery.DeliverAsync(parts)).ConfigureAwait(false);

            // What is left can't be delivered before shutdown.
            foreach (var rest in parts)
                await settlement.StopAsync(rest).ConfigureAwait(false);
            if (batch.Count == 0)
                _spare.Add(batch);
        }
        catch (Exception exception)
        {
            LogFailure(exception);
        }
        finally
        {
            flushes.CloseBatch(number);
            _open.TryRemove(number, out _);
            _places.Release();
        }
    }

    private BatchLease? StartLease(EventBatch batch)
    {
        if (store.LeaseDuration is not { } duration || batch.Count == 0)
            return null;
        return batch.Claim!.Lease = new(dataset.Alias, store, duration, batch.Events, timeProvider, exception => logger.StoreFailed(dataset.Alias, exception.GetType().Name));
    }

    private async Task RestartUntilDoneAsync(Func<Task> action)
    {
        while (!await TryAsync(action).ConfigureAwait(false))
            await Task.Delay(DeliveryLimits.RestartDelay, timeProvider, shutdown.AbortToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // True when the action has ended, or the shutdown has ended it.
    private async Task<bool> TryAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (shutdown.AbortToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception)
        {
            LogFailure(exception);
            return false;
        }
    }

    private async Task DiscardWaitingAsync()
    {
        if (store.IsDurable)
            return;
        // The store is closed, so that no event is accepted now and never ended.
        var remaining = new EventBatch();
        var claim = flushes.BeginClaim();
        await store.ClaimAsync(dataset.Alias, new(int.MaxValue, int.MaxValue, TimeSpan.Zero), remaining.Events, CancellationToken.None).ConfigureAwait(false);
        await settlement.StopAsync(remaining).ConfigureAwait(false);
        flushes.AddClaimed(0, claim);
    }

    private void LogFailure(Exception exception) =>
        IgnoreExceptions.Invoke((logger, dataset.Alias, exception.GetType().Name), static failure => failure.logger.LoopFailed(failure.Alias, failure.Name));
}
