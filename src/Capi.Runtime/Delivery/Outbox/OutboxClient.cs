using Capi.Delivery.Hold;
using Capi.Payload;
using Capi.Storage;

namespace Capi.Delivery.Outbox;

/// <summary>A client that hands its events over, bound to one dataset. As thread safe as the delegate.</summary>
internal sealed class OutboxClient(
    DatasetSenderRegistry senders, DatasetSender sender, HeldEvents held, Func<StoredEvent, CancellationToken, ValueTask<AppendStatus>> append, TimeProvider timeProvider) : IMetaCapiClient
{
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        var result = EventSerializer.SerializeToRentedArray(in metaEvent, in context, timeProvider.GetUtcNow(), sender.NormalizationOptions, out var rented);
        return result.IsAccepted ? new(sender.HandOverAsync(rented, append, cancellationToken)) : held.RefuseAsync(metaEvent, in context, result, sender);
    }

    public async ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        TEvent[] copy = [.. events];
        var results = new EnqueueResult[copy.Length];
        for (var i = 0; i < copy.Length; i++)
            results[i] = await EnqueueAsync(copy[i], context, cancellationToken).ConfigureAwait(false);
        return results;
    }

    public IMetaCapiClient ForDataset(string datasetAlias) => new OutboxClient(senders, senders.Get(datasetAlias), held, append, timeProvider);

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => sender.FlushAsync(cancellationToken);
}
