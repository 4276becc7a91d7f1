using Capi.Delivery.Hold;
using Capi.Storage;

namespace Capi.Delivery.Erasure;

/// <summary>Erases events in the store, among the held ones, and in batches that were claimed before. Thread safe.</summary>
internal sealed class EventErasure(IEventStore store, IHeldEventStore held, DatasetSenderRegistry senders) : IMetaEventErasure
{
    public async Task<int> EraseAsync(EventSelector selector, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(selector);

        // Held ones first: one that is released meanwhile is then in the store.
        var count = await held.EraseAsync(selector).ConfigureAwait(false);
        HoldMetrics.RecordEnded(HoldOutcome.Erased, count);
        foreach (var erased in await store.EraseAsync(selector, cancellationToken).ConfigureAwait(false))
        {
            senders.Find(erased.DatasetAlias)?.RecordErased(erased.Waiting);
            count += erased.Waiting + erased.DeadLetters;
        }

        senders.Erasures.Add(selector);
        return count;
    }
}
