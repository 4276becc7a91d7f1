using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The client over the in-memory queues, bound to one dataset. Flushing covers that dataset only.</summary>
internal sealed class MetaCapiClient(DeliveryLanes lanes, DeliveryLane lane, TimeProvider time) : IMetaCapiClient
{
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        var result = MetaEventSerializer.Rent(in metaEvent, in context, time.GetUtcNow(), lane.Identity, out var rented);
        return result.IsAccepted
            ? lane.EnqueueAsync(rented, cancellationToken)
            : new(lane.Answered(result));
    }

    public IMetaCapiClient ForDataset(string datasetAlias)
    {
        ArgumentNullException.ThrowIfNull(datasetAlias);

        // The message doesn't repeat the alias: it may be user input.
        var other = lanes.Find(datasetAlias) ?? throw new ArgumentException("No dataset with this alias is configured.", nameof(datasetAlias));
        return other == lane ? this : new MetaCapiClient(lanes, other, time);
    }

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => lane.FlushAsync(cancellationToken);
}
