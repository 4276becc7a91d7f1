using Capi.Delivery.Configuration;
using Capi.Delivery.Erasure;
using Capi.Delivery.Health;
using Capi.Delivery.Queue;
using Capi.Delivery.SendOnce;
using Capi.Delivery.Sending;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Phones;
using Capi.Payload;
using Capi.Storage;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The delivery of one dataset: the way into the store, and the worker that sends. Each dataset has its own, so a slow dataset doesn't delay the others.</summary>
internal sealed class DatasetSender : IDisposable
{
    private readonly EventIntake _intake;
    private readonly MemoryEventQueue? _memory;
    private readonly EventOutcomeCounter _outcomes;
    private readonly SendOnceGuard? _sendOnce;
    private readonly FlushTracker _flushes = new();
    private readonly DeliveryGate _gate;
    private readonly BatchSender _batchSender;
    private readonly DeliveryWorker _worker;
    private readonly ShutdownSignal _shutdown = new();
    private readonly LoopHeartbeat _heartbeat;
    private readonly UsageGauge _usage;
    private Task? _workerTask;

    public DatasetSender(
        Dataset dataset,
        MetaCapiOptions options,
        IEventStore store,
        IPhoneNormalizer? phoneNormalizer,
        SendOnceGuard? sendOnce,
        IHttpClientFactory httpClientFactory,
        SemaphoreSlim sharedSlots,
        ErasureLog erasures,
        TimeProvider timeProvider,
        ILogger logger)
    {
        Dataset = dataset;
        StoreStatus = new(dataset.Alias, store, timeProvider);
        NormalizationOptions = new(NumberingPlans.FindByName(dataset.DefaultPhoneCountry), dataset.DateOrder, phoneNormalizer);
        _outcomes = new(dataset.Alias, timeProvider);
        _heartbeat = new(timeProvider);
        _usage = new(timeProvider);
        _sendOnce = sendOnce?.IsPartOf(store) == true ? sendOnce : null;
        _memory = (store as MemoryEventStore)?.GetQueue(dataset.Alias);

        var envelope = BatchContent.GetEnvelopeLength(BatchContent.CreateTail(dataset.TestEventCode));
        var spans = new DeliverySpans(dataset.Alias);
        _intake = new(dataset.Alias, store, _memory, _outcomes, sendOnce, spans, EventLimits.MaxEventBytes - envelope, timeProvider, logger);
        var steady = new SteadyTimeProvider(timeProvider);
        _gate = new(options, steady);
        var history = new RejectionHistory(steady);
        var settlement = new BatchSettlement(dataset, store, _outcomes, sendOnce, erasures, timeProvider, logger, _shutdown);
        var transport = new GraphTransport(dataset, options, httpClientFactory, timeProvider);
        _batchSender = new(dataset, options, transport, _gate, new(options.MaxRequestsInFlight, sharedSlots), history, _usage, settlement, spans, timeProvider, logger, _shutdown);
        var search = new RejectionSearch(dataset, _batchSender, settlement, _gate, history, options, logger, _shutdown);
        var reader = new BatchReader(dataset.Alias, store, _outcomes, _flushes, _usage, _heartbeat, options, options.MaxBatchBytes - envelope, timeProvider);
        var delivery = new BatchDelivery(_batchSender, settlement, search, _gate);
        _worker = new(dataset, store, reader, delivery, settlement, _flushes, erasures, _heartbeat, _memory, options.MaxRequestsInFlight, timeProvider, logger, _shutdown);
    }

    public Dataset Dataset { get; }

    /// <summary>The configured settings for normalising identifiers.</summary>
    public NormalizationOptions NormalizationOptions { get; }

    /// <summary>The memory used by events; 0 when another store keeps them.</summary>
    public long QueuedBytes => _memory?.Budget.Used ?? 0;

    /// <summary>The memory that events may use; null when another store keeps them.</summary>
    public long? QueueCapacity => _memory?.Budget.Capacity;

    /// <summary>The number of accepted events that have not ended.</summary>
    public long PendingEvents => _outcomes.Pending;

    /// <summary>The number of events that were not delivered before shutdown.</summary>
    public long LostEvents => _outcomes.Lost;

    /// <summary>What the store said last about the dataset.</summary>
    public StoreStatusCache StoreStatus { get; }

    /// <summary>What the sender knows about itself now.</summary>
    public LaneStatus GetStatus() =>
        new(_gate.State, _workerTask is { IsCompleted: false }, _heartbeat.Silence, _worker.OldestClaimAge, _outcomes.LastDeadLetterAge, _usage.Percent);

    /// <summary>Enqueues an event and takes ownership of its buffer. Allocates nothing unless it has to wait for queue space or each event is sent once.</summary>
    /// <param name="rented">The event; its buffer belongs to the sender from now on.</param>
    /// <param name="cancellationToken">Ends the wait for queue space.</param>
    public ValueTask<EnqueueResult> EnqueueAsync(RentedEvent rented, CancellationToken cancellationToken) => _intake.EnqueueAsync(rented, cancellationToken);

    /// <summary>Hands an event over instead of enqueuing it, and takes ownership of its buffer.</summary>
    /// <param name="rented">The event.</param>
    /// <param name="append">Receives it.</param>
    /// <param name="cancellationToken">Passed on.</param>
    public Task<EnqueueResult> HandOverAsync(RentedEvent rented, Func<StoredEvent, CancellationToken, ValueTask<AppendStatus>> append, CancellationToken cancellationToken) =>
        _intake.HandOverAsync(rented, append, cancellationToken);

    /// <summary>Counts a result and returns it; also called for events that never reach the queue.</summary>
    /// <param name="result">The result.</param>
    /// <param name="profile">What the event carries, for the metrics of accepted events.</param>
    public EnqueueResult RecordResult(EnqueueResult result, EventProfile profile = default) => _intake.RecordResult(result, profile);

    /// <summary>Counts an event that comes back from the dead letters.</summary>
    public void AddAccepted() => _outcomes.AddAccepted();

    /// <summary>The key with which the store enters an event in its own ledger; null unless each event is sent once.</summary>
    public SendOnceKey? GetSendOnceKey(ReadOnlySpan<byte> json) => _sendOnce?.GetKey(json);

    /// <summary>Reverts <see cref="AddAccepted"/>.</summary>
    public void RemoveAccepted() => _outcomes.RemoveAccepted();

    /// <summary>Counts waiting events that were erased from the store.</summary>
    public void RecordErased(int count) => _outcomes.Record(count, EventOutcome.Erased);

    /// <summary>Changes the access token, and wakes a dataset that waits for one. Returns false if it is the same.</summary>
    public bool TryChangeAccessToken(string token)
    {
        if (!Dataset.TryChangeAccessToken(token))
            return false;
        _gate.AccessTokenChanged();
        return true;
    }

    /// <summary>Waits until all currently queued events have ended. Returns immediately while the worker isn't running, because no event would end.</summary>
    public async Task<FlushResult> FlushAsync(CancellationToken cancellationToken)
    {
        var (delivered, failed) = (_outcomes.Delivered, _outcomes.Failed);
        if (_workerTask is { IsCompleted: false } running)
        {
            Task ended = Task.WhenAny(_flushes.RequestAsync(_outcomes.Accepted), running);
            await ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new(_outcomes.Delivered - delivered, _outcomes.Failed - failed, _outcomes.Pending);
    }

    public void Start()
    {
        LaneMetrics.Register(this);
        _workerTask ??= Task.Run(_worker.RunAsync);
    }

    /// <summary>Stops accepting events and sends the queued ones without lingering.</summary>
    /// <returns>A task that completes when the queue is empty, or after <see cref="Abort"/>.</returns>
    public Task DrainAsync()
    {
        _intake.Close();
        _batchSender.StartDraining();
        _gate.StartDraining();
        _shutdown.StartDraining();
        return _workerTask ??= _worker.RunAsync();
    }

    /// <summary>Stops sending; events that are still queued are counted as lost.</summary>
    public void Abort()
    {
        _intake.Close();
        _shutdown.Abort();
    }

    public void Dispose()
    {
        Abort();
        LaneMetrics.Unregister(this);
    }
}
