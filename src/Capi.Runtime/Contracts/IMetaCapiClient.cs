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

    /// <summary>Serializes many events of one contract and queues each for delivery, for imports and CRM uploads. Faster than one call per event, because
    /// identifiers of different events are hashed together.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="events">The events, in the order in which they are queued. The list is copied before the first event is queued.</param>
    /// <param name="context">The context of all events; usually only its consent is set.</param>
    /// <param name="cancellationToken">Cancels the waits for space in a full queue. As with <see cref="EnqueueAsync"/>, it causes no exception: events
    /// for which the queue has no space get <see cref="EnqueueStatus.QueueFull"/>, and the other events are queued.</param>
    /// <returns>One result per event, in the same order: the result <see cref="EnqueueAsync"/> would return. When the queue is full, each event
    /// waits for space. Never throws because of event data.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null. Exceptions of the list itself propagate, and then no event is queued.</exception>
    ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events,
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
