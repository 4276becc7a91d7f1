namespace Capi;

/// <summary>Puts messages of a bus into the event store. Registered by <c>AddMetaCapi</c> as a singleton. Thread safe.</summary>
/// <remarks>It doesn't send: that, and what Meta's answers mean, is the business of the sender behind the store.</remarks>
public interface IMetaEventMessageReceiver
{
    /// <summary>Stores the events. Acknowledge the messages when the call has returned, not before. While the store is full it waits up to 20 seconds, which holds the bus back.</summary>
    /// <param name="messages">The messages. Those that contain no valid event are logged and left out, so that they don't come back for ever.</param>
    /// <param name="cancellationToken">Ends the wait; some events may be stored.</param>
    /// <returns>A task that completes when the store has confirmed each event.</returns>
    /// <exception cref="MetaEventsNotStoredException">The store didn't take all events. Let the bus deliver the messages again; with <see cref="MetaCapiOptions.SendOnce"/> those that were stored
    /// are not stored twice.</exception>
    Task StoreAsync(IReadOnlyCollection<MetaEventMessage> messages, CancellationToken cancellationToken = default);
}
