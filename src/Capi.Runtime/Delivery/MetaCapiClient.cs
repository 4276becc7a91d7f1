using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The client over the in-memory queue. Flushing covers the one dataset it is bound to.</summary>
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

        // The alias isn't repeated: it may come from a request.
        var other = lanes.Find(datasetAlias) ?? throw new ArgumentException("No dataset of this alias is configured.", nameof(datasetAlias));
        return other == lane ? this : new MetaCapiClient(lanes, other, time);
    }

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => lane.FlushAsync(cancellationToken);
}
