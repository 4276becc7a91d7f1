using Capi.Delivery.Queue;
using Capi.Delivery.SendOnce;
using Capi.Payload;
using Capi.Storage;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The way of an event into the store of its dataset, with a short wait when the store is full. Thread safe.</summary>
/// <param name="sendOnce">Keeps repetitions back; null when each event is sent.</param>
/// <param name="memory">The queue of the default store, which needs no call of the store; null for any other store.</param>
internal sealed class EventIntake(
    string alias, IEventStore store, MemoryEventQueue? memory, EventOutcomeCounter outcomes, SendOnceGuard? sendOnce, DeliverySpans spans, int maxEventBytes, TimeProvider timeProvider, ILogger logger)
{
    // The number of releases at which a caller waited in vain: until the next one, there is no use in waiting. -1: none did.
    private long _fullAt = -1;
    private volatile bool _isClosed;

    /// <summary>Enqueues an event and takes ownership of its buffer.</summary>
    public ValueTask<EnqueueResult> EnqueueAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        if (rented.Length > maxEventBytes)
            return new(RejectTooLarge(rented));

        var guarded = PersonalDataGuard.Apply(rented);
        return DeliverySpans.IsEnabled ? TraceAsync(guarded, cancellationToken) : WriteGuardedAsync(guarded, cancellationToken);
    }

    /// <summary>Hands an event over instead of enqueuing it. It is counted before it is known whether the caller's transaction commits.</summary>
    public async Task<EnqueueResult> HandOverAsync(RentedEvent rented, Func<StoredEvent, CancellationToken, ValueTask<AppendStatus>> append, CancellationToken cancellationToken)
    {
        if (rented.Length > maxEventBytes)
            return RejectTooLarge(rented);
        var guarded = PersonalDataGuard.Apply(rented);
        var span = DeliverySpans.IsEnabled ? spans.StartEnqueue(guarded.Json.Span) : null;
        try
        {
            // Another ledger couldn't take its entry back with the transaction.
            var key = sendOnce is not null && sendOnce.IsPartOf(store) ? sendOnce.GetKey(guarded.Json.Span) : default(SendOnceKey?);
            var stored = new StoredEvent(alias, guarded.Json, guarded.SendDeadline) { SendOnceKey = key };
            var result = RecordResult(GetResult(await append(stored, cancellationToken).ConfigureAwait(false)), guarded.Profile);
            DeliverySpans.EndEnqueue(span, result);
            return result;
        }
        finally
        {
            DeliverySpans.Abandon(span);
            guarded.Return();
        }
    }

    /// <summary>Counts a result and returns it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="profile">What the event carries, for the metrics of accepted events.</param>
    public EnqueueResult RecordResult(EnqueueResult result, EventProfile profile = default)
    {
        if (result.IsAccepted)
            QualityMetrics.RecordAccepted(alias, profile);
        DeliveryMetrics.RecordEnqueued(alias, result.Status);
        return result;
    }

    /// <summary>Rejects further events.</summary>
    public void Close()
    {
        _isClosed = true;
        memory?.Close();
    }

    private async ValueTask<EnqueueResult> TraceAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        var span = spans.StartEnqueue(rented.Json.Span);
        var result = await WriteGuardedAsync(rented, cancellationToken).ConfigureAwait(false);
        DeliverySpans.EndEnqueue(span, result);
        return result;
    }

    private ValueTask<EnqueueResult> WriteGuardedAsync(RentedEvent guarded, CancellationToken cancellationToken) =>
        sendOnce is null ? WriteAsync(guarded, cancellationToken) : WriteOnceAsync(sendOnce, guarded, cancellationToken);

    // Entered first and removed if the event isn't accepted: entered last, two reloads at the same time would both pass.
    private async ValueTask<EnqueueResult> WriteOnceAsync(SendOnceGuard ledger, RentedEvent rented, CancellationToken cancellationToken)
    {
        var key = ledger.GetKey(rented.Json.Span);
        if (ledger.IsPartOf(store))
            return await AppendAsync(rented, key, cancellationToken).ConfigureAwait(false);
        if (!await ledger.TryAddAsync(key).ConfigureAwait(false))
            return Reject(rented, EnqueueResult.Duplicate);

        var result = await WriteAsync(rented, cancellationToken).ConfigureAwait(false);
        if (!result.IsAccepted)
            await ledger.RemoveAsync(key).ConfigureAwait(false);
        return result;
    }

    private ValueTask<EnqueueResult> WriteAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        if (memory is null)
            return new(AppendAsync(rented, null, cancellationToken));
        return TryAppend(rented) switch
        {
            AppendStatus.Stored => new(RecordResult(EnqueueResult.Accepted, rented.Profile)),
            AppendStatus.Closed => new(Reject(rented, EnqueueResult.Stopped)),
            _ when cancellationToken.IsCancellationRequested || Volatile.Read(ref _fullAt) == memory.Budget.Releases => new(Reject(rented, EnqueueResult.QueueFull)),
            _ => new(WaitForSpaceAsync(rented, memory.Budget, cancellationToken)),
        };
    }

    // Counted before the event becomes visible to the worker.
    private AppendStatus TryAppend(in RentedEvent rented)
    {
        outcomes.AddAccepted();
        var status = memory!.TryAppend(rented);
        if (status != AppendStatus.Stored)
            outcomes.RemoveAccepted();
        return status;
    }

    private async Task<EnqueueResult> WaitForSpaceAsync(RentedEvent rented, ByteBudget budget, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        while (true)
        {
            var (released, releases) = (budget.WaitForReleaseAsync(), budget.Releases);
            switch (TryAppend(rented))
            {
                case AppendStatus.Stored:
                    return RecordResult(EnqueueResult.Accepted, rented.Profile);
                case AppendStatus.Closed:
                    return Reject(rented, EnqueueResult.Stopped);
            }

            var left = DeliveryLimits.MaxEnqueueWait - timeProvider.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                Volatile.Write(ref _fullAt, releases);
            if (left <= TimeSpan.Zero || cancellationToken.IsCancellationRequested)
                return Reject(rented, EnqueueResult.QueueFull);
            await released.WaitAsync(left, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<EnqueueResult> AppendAsync(RentedEvent rented, SendOnceKey? key, CancellationToken cancellationToken)
    {
        if (_isClosed)
            return Reject(rented, EnqueueResult.Stopped);
        outcomes.AddAccepted();
        var status = AppendStatus.Full;
        try
        {
            var results = new AppendStatus[1];
            var stored = new StoredEvent(alias, rented.Json, rented.SendDeadline) { SendOnceKey = key };
            await store.AppendAsync(new[] { stored }, results, cancellationToken).ConfigureAwait(false);
            status = results[0];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.StoreFailed(alias, exception.GetType().Name);
        }

        rented.Return();
        if (status == AppendStatus.Stored)
            return RecordResult(EnqueueResult.Accepted, rented.Profile);
        outcomes.RemoveAccepted();
        return RecordResult(GetResult(status));
    }

    private static EnqueueResult GetResult(AppendStatus status) => status switch
    {
        AppendStatus.Stored => EnqueueResult.Accepted,
        AppendStatus.Closed => EnqueueResult.Stopped,
        AppendStatus.Duplicate => EnqueueResult.Duplicate,
        _ => EnqueueResult.QueueFull,
    };

    private EnqueueResult RejectTooLarge(in RentedEvent rented)
    {
        EventMetrics.RecordInvalid(InvalidReason.TooLarge);
        return Reject(rented, EnqueueResult.Invalid(InvalidReason.TooLarge));
    }

    private EnqueueResult Reject(in RentedEvent rented, EnqueueResult result)
    {
        rented.Return();
        return RecordResult(result);
    }
}
