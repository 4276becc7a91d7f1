namespace Capi.Storage;

/// <summary>Creates clients that hand their events over instead of queueing them: for an outbox, a table that the application writes in its own transaction.</summary>
/// <remarks>Registered by <c>AddMetaCapi</c> as a singleton. Thread safe. Stores with an outbox use it; applications need it only for a table of their own.</remarks>
public interface IOutboxClientFactory
{
    /// <summary>Creates a client. It does with an event what the registered <see cref="IMetaCapiClient"/> does, up to the queue: consent, serialization, validation, metrics. The
    /// generated <c>Send…Async</c> methods work with it.</summary>
    /// <param name="append">Stores an event, for example with an INSERT in a transaction. Called by the one that sends the event, for one event after the other. Its exceptions propagate to that one.</param>
    /// <returns>The client for the default dataset; <see cref="IMetaCapiClient.ForDataset"/> leads to the others.</returns>
    IMetaCapiClient Create(Func<StoredEvent, CancellationToken, ValueTask<AppendStatus>> append);
}
