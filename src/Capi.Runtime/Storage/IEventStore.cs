namespace Capi.Storage;

/// <summary>Keeps accepted events until Meta has received them. The client appends; one sender per dataset claims, sends and ends them.</summary>
/// <remarks>
/// An event is in one of four states: waiting, claimed, ended, or a dead letter. A store may serve several processes (each claim then has a
/// <see cref="LeaseDuration"/>) or belong to one. Implementations are thread safe: any number of callers append, and several requests of a dataset end their events at the same time.
/// Methods may throw when the store is unreachable; the sender logs the exception's type, keeps its claimed events and tries again. Nothing that a
/// store logs or throws contains <see cref="StoredEvent.Json"/>.
/// </remarks>
public interface IEventStore
{
    /// <summary>True if the events survive the process. At shutdown the sender then leaves waiting events in the store instead of sending them.</summary>
    bool IsDurable { get; }

    /// <summary>How long a claim lasts unless the sender extends it; null (default) if only one process can open the store, so that claims don't end. The sender extends it three times
    /// in that time, so 5 seconds are the least that is useful.</summary>
    TimeSpan? LeaseDuration => null;

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

    /// <summary>Extends the lease of claimed events that wait for a retry, or whose request is slow. The sender calls it only if the store has a <see cref="LeaseDuration"/>, and sends
    /// the events that it returns no more.</summary>
    /// <param name="datasetAlias">The alias of the dataset.</param>
    /// <param name="events">The events. Some may have ended already.</param>
    /// <param name="lease">How long they belong to the sender from now on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The <see cref="ClaimedEvent.Key"/> of the events that don't belong to the sender any more: ended, erased, or claimed by another sender because the lease was over.</returns>
    ValueTask<IReadOnlyCollection<long>> ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken) => new([]);

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

    /// <summary>Erases the selected events, whatever their state, so that no trace of them is left and none is sent again. <see cref="HeldEvents"/> are not part of it. Entries of the
    /// <see cref="SendOnceLedger"/> stay: they keep a repetition of an erased event from being sent.</summary>
    /// <param name="selector">Selects the events: call <see cref="EventSelector.Matches"/> with their JSON.</param>
    /// <param name="cancellationToken">Ends the call; some events may be erased already.</param>
    /// <returns>The numbers for each dataset with erased events.</returns>
    ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken);

    /// <summary>Tells how the store is. Called by health checks and metrics, so every few seconds. The default knows nothing.</summary>
    /// <param name="datasetAlias">The dataset that numbers of events are about.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken) => new(new EventStoreStatus());
}
