using Capi.Identifiers.Normalizers;
using Capi.Payload;

namespace Capi.Delivery;

/// <summary>The client for development and CI (<see cref="MetaCapiOptions.Enabled"/> is false): validates each event and sends nothing. Thread safe.</summary>
internal sealed class DisabledMetaCapiClient(TimeProvider timeProvider) : IMetaCapiClient
{
    /// <summary>Serializes the event as the real client does, so that an invalid one is noticed, and discards it.</summary>
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => new(Validate(metaEvent, context));

    /// <summary>Serializes each event as the real client does, and discards it.</summary>
    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        return new((EnqueueResult[])[.. events.Select(metaEvent => Validate(metaEvent, context))]);
    }

    /// <summary>Returns this client: no dataset needs to be configured.</summary>
    public IMetaCapiClient ForDataset(string datasetAlias)
    {
        ArgumentNullException.ThrowIfNull(datasetAlias);
        return this;
    }

    /// <summary>Returns zero events.</summary>
    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Task.FromResult(default(FlushResult));

    private EnqueueResult Validate<TEvent>(TEvent metaEvent, in MetaEventContext context)
        where TEvent : IMetaEvent<TEvent>
    {
        var result = EventSerializer.SerializeToRentedArray(in metaEvent, in context, timeProvider.GetUtcNow(), NormalizationOptions.Default, out var rented);
        if (result.IsAccepted)
            rented.Return();
        return result;
    }
}
