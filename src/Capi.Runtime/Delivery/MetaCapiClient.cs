using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The client over the in-memory queues, bound to one dataset. Flushing covers that dataset only.</summary>
internal sealed class MetaCapiClient(DatasetSenderRegistry senders, DatasetSender sender, TimeProvider timeProvider) : IMetaCapiClient
{
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        var result = EventSerializer.SerializeToRentedArray(in metaEvent, in context, timeProvider.GetUtcNow(), sender.NormalizationOptions, out var rented);
        return result.IsAccepted
            ? sender.EnqueueAsync(rented, cancellationToken)
            : new(sender.RecordResult(result));
    }

    public IMetaCapiClient ForDataset(string datasetAlias)
    {
        ArgumentNullException.ThrowIfNull(datasetAlias);

        // The message doesn't repeat the alias: it may be user input.
        var other = senders.Find(datasetAlias) ?? throw new ArgumentException("No dataset with this alias is configured.", nameof(datasetAlias));
        return other == sender ? this : new MetaCapiClient(senders, other, timeProvider);
    }

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => sender.FlushAsync(cancellationToken);
}
