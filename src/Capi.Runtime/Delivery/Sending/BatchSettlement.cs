using Capi.Delivery.Configuration;
using Capi.Delivery.Erasure;
using Capi.Delivery.Queue;
using Capi.Delivery.Responses;
using Capi.Delivery.SendOnce;
using Capi.Storage;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery.Sending;

/// <summary>Ends events: in the store, then in the counters, then in the log. Thread safe for different batches.</summary>
internal sealed class BatchSettlement(
    Dataset dataset, IEventStore store, EventOutcomeCounter outcomes, SendOnceGuard? sendOnce, ErasureLog erasures, TimeProvider timeProvider, ILogger logger, ShutdownSignal shutdown)
{
    /// <summary>Meta recognizes a duplicate for 48 hours; a later attempt could count an event twice.</summary>
    private static readonly TimeSpan MaxAmbiguousAge = TimeSpan.FromHours(47);

    /// <summary>Ends events that Meta accepted.</summary>
    public async Task DeliverAsync(EventBatch batch, GraphResponse response)
    {
        var sent = batch.Count;
        if (sent == 0)
            return;
        var received = Math.Min(sent, response.EventsReceived ?? 0);
        await EndAsync(batch, (EventOutcome.Delivered, received), (EventOutcome.Shortfall, sent - received)).ConfigureAwait(false);
        if (received < sent)
            logger.BatchPartiallyAccepted(dataset.Alias, sent, received, response.Describe(null));
        else if (response.Text is not null)
            logger.BatchRemarked(dataset.Alias, sent, response.Describe(null));
        else if (logger.IsEnabled(LogLevel.Debug))
            logger.BatchDelivered(dataset.Alias, sent, response.Describe(null));
    }

    /// <summary>Gives events up.</summary>
    /// <param name="batch">The events.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="attempt">The last attempt with them; null if it isn't the reason.</param>
    /// <param name="key">Meta's key at fault, if known.</param>
    public async Task DeadLetterAsync(EventBatch batch, DeadLetterReason reason, SendAttempt? attempt, string? key = null)
    {
        if (batch.Count == 0)
            return;
        var (count, events) = (batch.Count, EventDescription.Describe(batch, key));
        var response = attempt?.Response;
        var cause = new DeadLetterCause(reason)
        {
            Status = response is { Status: > 0 } ? response.Status : null,
            Code = response?.Code,
            Subcode = response?.Subcode,
            TraceId = response?.TraceId,
            Key = key,
        };
        // One that Meta may have received stays entered.
        if (reason != DeadLetterReason.Ambiguous)
            RemoveFromLedger(batch);
        await RetryAsync(batch, (failed, cancellationToken) => store.DeadLetterAsync(dataset.Alias, failed, cause, cancellationToken)).ConfigureAwait(false);
        batch.Events.Clear();
        outcomes.Record(count, reason == DeadLetterReason.Ambiguous ? EventOutcome.Ambiguous : EventOutcome.Rejected);
        logger.EventsDeadLettered(dataset.Alias, count, reason, events, response?.Describe(attempt!.Value.Class.GetText()) ?? "no answer of Meta was certain in 47 hours");
    }

    /// <summary>Ends the events that are too old for a request that starts now: Meta would reject the others with them.</summary>
    public async Task ExpireAsync(EventBatch batch)
    {
        var now = timeProvider.GetUtcNow();
        var expired = batch.TakeWhere(next => now > next.SendDeadline);
        if (expired.Count > 0)
        {
            var count = expired.Count;
            await EndAsync(expired, (EventOutcome.Expired, count)).ConfigureAwait(false);
            logger.EventsExpired(dataset.Alias, count);
        }

        var ambiguous = batch.TakeWhere(next => now - next.FirstAmbiguousAt > MaxAmbiguousAge);
        await DeadLetterAsync(ambiguous, DeadLetterReason.Ambiguous, null).ConfigureAwait(false);
    }

    /// <summary>Removes the events that must not be sent because of what happened since they were claimed: erased ones, and those whose lease was lost.</summary>
    public async Task RemoveRevokedAsync(EventBatch batch)
    {
        if (batch.Claim is not { } claim)
            return;
        foreach (var selector in erasures.GetAfter(claim.Erasures))
        {
            var erased = batch.TakeWhere(next => selector.Matches(next.Json.Span));
            if (erased.Count > 0)
                await EndAsync(erased, (EventOutcome.Erased, erased.Count)).ConfigureAwait(false);
        }

        if (claim.Lease is { } lease && await lease.RemoveLostAsync(batch).ConfigureAwait(false) is > 0 and var lost)
        {
            outcomes.RemoveClaimed(lost);
            logger.ClaimsLost(dataset.Alias, lost);
        }
    }

    /// <summary>Ends events that could not be delivered before shutdown: a durable store keeps them, from any other they are lost.</summary>
    public async Task StopAsync(EventBatch batch)
    {
        if (batch.Count == 0)
            return;
        if (!store.IsDurable)
        {
            RemoveFromLedger(batch);
            await EndAsync(batch, (EventOutcome.Shutdown, batch.Count)).ConfigureAwait(false);
            return;
        }

        await store.ReleaseAsync(dataset.Alias, batch.Events, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        batch.Events.Clear();
    }

    // What never arrived isn't a repetition when it is sent again. A shortfall stays entered: Meta doesn't say which events it accepted.
    private void RemoveFromLedger(EventBatch batch)
    {
        foreach (var ended in sendOnce is null ? [] : batch.Events)
            _ = sendOnce!.RemoveAsync(sendOnce.GetKey(ended.Json.Span)).AsTask();
    }

    private async Task EndAsync(EventBatch batch, params (EventOutcome Outcome, int Count)[] ended)
    {
        await RetryAsync(batch, (done, cancellationToken) => store.CompleteAsync(dataset.Alias, done, cancellationToken)).ConfigureAwait(false);
        batch.Events.Clear();
        foreach (var (outcome, count) in ended)
            outcomes.Record(count, outcome);
    }

    // Until the store has noted the end of the events, they must not be sent again by this process.
    private async Task RetryAsync(EventBatch batch, Func<IReadOnlyList<ClaimedEvent>, CancellationToken, ValueTask> change)
    {
        while (true)
        {
            try
            {
                await change(batch.Events, CancellationToken.None).ConfigureAwait(false);
                return;
            }
            catch (Exception exception) when (!shutdown.AbortToken.IsCancellationRequested)
            {
                logger.StoreFailed(dataset.Alias, exception.GetType().Name);
            }

            await Task.Delay(DeliveryLimits.RestartDelay, timeProvider, shutdown.AbortToken).ConfigureAwait(false);
        }
    }
}
