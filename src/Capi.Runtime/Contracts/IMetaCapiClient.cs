namespace Capi;

/// <summary>Takes events over for delivery to Meta. Domain code calls the generated <c>Send…Async</c> methods on it.</summary>
/// <remarks>Registered by <c>AddMetaCapi</c> as a singleton; safe for use by many threads.</remarks>
public interface IMetaCapiClient
{
    /// <summary>Writes the event as Meta wants it and queues it for delivery.</summary>
    /// <typeparam name="TEvent">A contract.</typeparam>
    /// <param name="metaEvent">The event; null gives an invalid result.</param>
    /// <param name="context">What the visitor's request told.</param>
    /// <param name="cancellationToken">Ends the short wait for room in a full queue, with <see cref="EnqueueStatus.Full"/>.
    /// An event that needs no wait is taken over even when the token is cancelled: a closed browser loses no purchase.</param>
    /// <returns>What became of the event; <see cref="EnqueueStatus.Full"/> also when the host has stopped. No data of an event makes this method throw.</returns>
    ValueTask<EnqueueResult> EnqueueAsync<TEvent>(
        TEvent metaEvent,
        MetaEventContext context,
        CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>;

    /// <summary>The same client, bound to another configured dataset.</summary>
    /// <param name="datasetAlias">The dataset's alias in the configuration.</param>
    /// <exception cref="ArgumentException">No dataset of this alias is configured.</exception>
    IMetaCapiClient ForDataset(string datasetAlias);

    /// <summary>Sends what is queued now for this client's dataset and waits until each of these events has ended.</summary>
    /// <param name="cancellationToken">Ends the wait; delivery goes on.</param>
    /// <returns>How the events ended, and how many are still pending.</returns>
    Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);
}
