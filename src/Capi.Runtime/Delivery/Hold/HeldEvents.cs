using Capi.Payload;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Hold;

/// <summary>Holds events of visitors who haven't answered, and queues or erases them with the answer. Thread safe.</summary>
internal sealed class HeldEvents(IHeldEventStore store, DatasetSenderRegistry senders, IOptions<HeldEventOptions> options, TimeProvider timeProvider) : IHeldEvents
{
    /// <summary>Ends the call for an event that isn't accepted: holds it if only the visitor's answer is missing.</summary>
    /// <param name="metaEvent">The event.</param>
    /// <param name="context">Its context.</param>
    /// <param name="result">Why it isn't accepted.</param>
    /// <param name="sender">Counts the result.</param>
    public ValueTask<EnqueueResult> RefuseAsync<TEvent>(TEvent metaEvent, in MetaEventContext context, EnqueueResult result, DatasetSender sender)
        where TEvent : IMetaEvent<TEvent> =>
        result.Status == EnqueueStatus.ConsentWithheld && context.EventHold is { } hold && !context.Consent.AllowsSending
            ? HoldAsync(metaEvent, hold, sender)
            : new(sender.RecordResult(result));

    /// <summary>Serializes an event that was withheld, and stores it.</summary>
    /// <returns>Held; ConsentWithheld if it can't be stored, or if the contract's own consent forbids sending; Invalid if it couldn't be sent later either.</returns>
    public async ValueTask<EnqueueResult> HoldAsync<TEvent>(TEvent metaEvent, EventHold hold, DatasetSender sender)
        where TEvent : IMetaEvent<TEvent>
    {
        var now = timeProvider.GetUtcNow();
        var result = EventSerializer.SerializeToRentedArray(in metaEvent, hold.Context, now, sender.NormalizationOptions, out var rented);
        if (!result.IsAccepted)
            return sender.RecordResult(result);

        var heldEvent = new HeldEvent
        {
            Visitor = hold.Visitor,
            DatasetAlias = sender.Dataset.Alias,
            Json = rented.Json.ToArray(),
            SendDeadline = rented.SendDeadline,
            Expires = now + options.Value.MaxDuration,
        };
        rented.Return();
        return sender.RecordResult(await TryAddAsync(heldEvent).ConfigureAwait(false) ? EnqueueResult.Held : EnqueueResult.ConsentWithheld);
    }

    public async ValueTask<int> ReleaseAsync(string visitorKey, MetaEventContext context)
    {
        var visitor = EventHold.GetVisitor(visitorKey);
        if (!context.Consent.AllowsSending)
            return 0;

        var (released, isQueueFull) = (0, false);
        foreach (var heldEvent in await TakeAsync(visitor).ConfigureAwait(false))
        {
            // One event has waited for space in vain: the others don't wait one after the other.
            var outcome = isQueueFull ? await KeepWaitingAsync(heldEvent).ConfigureAwait(false) : await ReleaseAsync(heldEvent, context).ConfigureAwait(false);
            isQueueFull |= outcome == HoldOutcome.Waiting;
            if (outcome != HoldOutcome.Waiting)
                HoldMetrics.RecordEnded(outcome, 1);
            released += outcome == HoldOutcome.Released ? 1 : 0;
        }

        return released;
    }

    public async ValueTask<int> EraseAsync(string visitorKey)
    {
        var visitor = EventHold.GetVisitor(visitorKey);
        try
        {
            var erased = await store.EraseAsync(visitor).ConfigureAwait(false);
            HoldMetrics.RecordEnded(HoldOutcome.Erased, erased);
            return erased;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            HoldMetrics.RecordEnded(HoldOutcome.Failed, 1);
            return 0;
        }
    }

    private async ValueTask<HoldOutcome> ReleaseAsync(HeldEvent heldEvent, MetaEventContext context)
    {
        try
        {
            var now = timeProvider.GetUtcNow();
            if (heldEvent.Expires <= now)
                return HoldOutcome.Expired;
            if (senders.Find(heldEvent.DatasetAlias) is not { } sender)
                return HoldOutcome.Failed;

            if (heldEvent.SendDeadline < now)
            {
                EventMetrics.RecordInvalid(InvalidReason.EventTimeTooOld);
                sender.RecordResult(EnqueueResult.Invalid(InvalidReason.EventTimeTooOld));
                return HoldOutcome.Refused;
            }

            var json = HeldEventJson.Complete(heldEvent.Json.Span, in context, now);
            var rented = RentedEvent.Copy(json, heldEvent.SendDeadline) with { Profile = QualityMetrics.IsEnabled ? EventProfileReader.Read(json) : default };
            var result = await sender.EnqueueAsync(rented, CancellationToken.None).ConfigureAwait(false);
            return result.IsAccepted ? HoldOutcome.Released
                : result.Status == EnqueueStatus.QueueFull ? await KeepWaitingAsync(heldEvent).ConfigureAwait(false)
                : HoldOutcome.Refused;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return HoldOutcome.Failed;
        }
    }

    // The next page of the visitor tries again. A refusal in between wins: the store then doesn't take it.
    private async ValueTask<HoldOutcome> KeepWaitingAsync(HeldEvent heldEvent) =>
        await TryAddAsync(heldEvent).ConfigureAwait(false) ? HoldOutcome.Waiting : HoldOutcome.Refused;

    private async ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor)
    {
        try
        {
            return await store.TakeAsync(visitor).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            HoldMetrics.RecordEnded(HoldOutcome.Failed, 1);
            return [];
        }
    }

    private async ValueTask<bool> TryAddAsync(HeldEvent heldEvent)
    {
        try
        {
            return await store.TryAddAsync(heldEvent).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            HoldMetrics.RecordEnded(HoldOutcome.Failed, 1);
            return false;
        }
    }
}
