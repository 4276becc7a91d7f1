namespace Capi;

/// <summary>Queues events for delivery to Meta's Conversions API. Application code calls the generated <c>Send…Async</c> extension methods.</summary>
/// <remarks>Registered by <c>AddMetaCapi</c> as a singleton. Thread safe.</remarks>
public interface IMetaCapiClient
{
    /// <summary>Serializes the event and queues it for delivery.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="metaEvent">The event; null yields <see cref="InvalidReason.EventMissing"/>.</param>
    /// <param name="context">The context captured from the visitor's request.</param>
    /// <param name="cancellationToken">Cancels the short wait for space in a full queue; the result is then <see cref="EnqueueStatus.QueueFull"/>.
    /// When the queue has space, the event is queued even if the token is already canceled, so that a closed browser doesn't lose a purchase.</param>
    /// <returns>Whether the event was queued, and if not, why; <see cref="EnqueueStatus.Stopped"/> once the host has stopped. Never throws because of event data.</returns>
    ValueTask<EnqueueResult> EnqueueAsync<TEvent>(
        TEvent metaEvent,
        MetaEventContext context,
        CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>;

    /// <summary>Returns a client that sends to another configured dataset.</summary>
    /// <param name="datasetAlias">The dataset's alias in the configuration; case-insensitive.</param>
    /// <exception cref="ArgumentException">No dataset with this alias is configured.</exception>
    IMetaCapiClient ForDataset(string datasetAlias);

    /// <summary>Sends the events queued now for this client's dataset and waits until each is delivered or given up.</summary>
    /// <param name="cancellationToken">Cancels the wait; delivery continues.</param>
    /// <returns>How many events were delivered, failed and are still pending.</returns>
    Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);
}
