using Capi.Delivery.Hold;
using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The client over the in-memory queues, bound to one dataset. Flushing covers that dataset only.</summary>
internal sealed class MetaCapiClient(DatasetSenderRegistry senders, DatasetSender sender, HeldEvents held, TimeProvider timeProvider) : IMetaCapiClient
{
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        var result = EventSerializer.SerializeToRentedArray(in metaEvent, in context, timeProvider.GetUtcNow(), sender.NormalizationOptions, out var rented);
        return result.IsAccepted ? sender.EnqueueAsync(rented, cancellationToken) : held.RefuseAsync(metaEvent, in context, result, sender);
    }

    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);

        // A copy, so that a list that throws or changes while it is read does so before the first event is queued.
        return EnqueueAllAsync([.. events], context, cancellationToken);
    }

    public IMetaCapiClient ForDataset(string datasetAlias)
    {
        var other = senders.Get(datasetAlias);
        return other == sender ? this : new MetaCapiClient(senders, other, held, timeProvider);
    }

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => sender.FlushAsync(cancellationToken);

    private async ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAllAsync<TEvent>(TEvent[] events, MetaEventContext context, CancellationToken cancellationToken)
        where TEvent : IMetaEvent<TEvent>
    {
        var results = new EnqueueResult[events.Length];
        var rented = new RentedEvent[Math.Min(events.Length, EventSerializer.MaxChunkEvents)];
        for (var start = 0; start < events.Length;)
        {
            var count = EventSerializer.SerializeChunk<TEvent, RentedEventSink>(
                events.AsSpan(start), [context], timeProvider.GetUtcNow(), sender.NormalizationOptions, results.AsSpan(start), new(rented));
            for (var index = 0; index < count; index++)
            {
                var result = results[start + index];
                results[start + index] = result.IsAccepted
                    ? await sender.EnqueueAsync(rented[index], cancellationToken).ConfigureAwait(false)
                    : await held.RefuseAsync(events[start + index], in context, result, sender).ConfigureAwait(false);
            }

            start += count;
        }

        return results;
    }
}
