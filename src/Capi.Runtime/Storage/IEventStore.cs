namespace Capi.Storage;

/// <summary>Keeps accepted events until Meta has received them. The client appends; one sender per dataset claims, sends and ends them.</summary>
/// <remarks>
/// An event is in one of four states: waiting, claimed, ended, or a dead letter. A store may serve several processes (each claim then has a
/// lease) or belong to one. Implementations are thread safe: any number of callers append, and several requests of a dataset end their events at the same time.
/// Methods may throw when the store is unreachable; the sender logs the exception's type, keeps its claimed events and tries again. Nothing that a
/// store logs or throws contains <see cref="StoredEvent.Json"/>.
/// </remarks>
public interface IEventStore
{
    /// <summary>True if the events survive the process. At shutdown the sender then leaves waiting events in the store instead of sending them.</summary>
    bool IsDurable { get; }

    /// <summary>The events that were given up.</summary>
    IMetaDeadLetters DeadLetters { get; }

    /// <summary>The store's own ledger of the events that are sent once; null if it has none. <see cref="AppendAsync"/> enters the key of an event in the transaction that stores the
    /// event, so that neither survives without the other. It is used unless the application registers another <see cref="ISendOnceLedger"/>.</summary>
    ISendOnceLedger? SendOnceLedger => null;

    /// <summary>The store's own place for events that wait for consent; null if it has none. It is used unless the application registers another <see cref="IHeldEventStore"/>.</summary>
    IHeldEventStore? HeldEvents => null;

    /// <summary>Stores events. Completes when each stored event is as durable as the store promises, for example after the disk was flushed; calls
    /// of different callers may be committed together.</summary>
    /// <param name="events">The events, of any datasets. The store copies what it keeps.</param>
    /// <param name="results">Receives one result per event, in the same order.</param>
    /// <param name="cancellationToken">Ends the wait; the events may be stored nevertheless.</param>
    ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken);

    /// <summary>Waits until <see cref="ClaimAsync"/> may find an event of the dataset. May complete without reason, for example after a poll interval.</summary>
    /// <param name="datasetAlias">The alias of the dataset.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False if the store is closed and has no waiting event, so that no later claim finds one.</returns>
    ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken);

    /// <summary>Waits until <see cref="ClaimAsync"/> may fill a batch. A store that can't count cheaply answers as <see cref="WaitForEventsAsync"/>, which is the
    /// default: the sender then claims more often than necessary.</summary>
    /// <param name="datasetAlias">The alias of the dataset.</param>
    /// <param name="limits">What the batch has room for: the wait ends when as many events or bytes are waiting. It may end earlier.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False if the store is closed and has no waiting event.</returns>
    ValueTask<bool> WaitForBatchAsync(string datasetAlias, ClaimLimits limits, CancellationToken cancellationToken) => WaitForEventsAsync(datasetAlias, cancellationToken);

    /// <summary>Claims waiting events of a dataset, oldest first, without waiting for more.</summary>
    /// <param name="datasetAlias">The alias of the dataset.</param>
    /// <param name="limits">How many events, and for how long.</param>
    /// <param name="claimed">Receives the events behind those that it already has.</param>
    /// <param name="cancellationToken">Ends the call; no event is claimed then.</param>
    /// <returns>The number of claimed events; 0 if none is waiting, or if the next one exceeds <see cref="ClaimLimits.MaxBytes"/> while <paramref name="claimed"/> isn't empty.</returns>
    ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken);

    /// <summary>Extends the lease of claimed events that wait for a retry. A store that only one process can open does nothing.</summary>
    ValueTask ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken) => default;

    /// <summary>Ends claimed events that were delivered or have expired. They are gone afterwards.</summary>
    ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken);

    /// <summary>Returns claimed events to the waiting ones, with their attempts and their first ambiguous attempt.</summary>
    /// <param name="datasetAlias">The alias of the dataset.</param>
    /// <param name="events">The events.</param>
    /// <param name="delay">How long they can't be claimed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Gives claimed events up: they become dead letters, which a person can read, send again or drop.</summary>
    ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken);
}
