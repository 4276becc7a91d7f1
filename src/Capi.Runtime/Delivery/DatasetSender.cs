using Capi.Delivery.Configuration;
using Capi.Delivery.Queue;
using Capi.Delivery.SendOnce;
using Capi.Delivery.Sending;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Phones;
using Capi.Payload;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The queue of one dataset and the loop that sends from it. Each dataset has its own, so a slow dataset doesn't delay the others.</summary>
internal sealed class DatasetSender : IDisposable
{
    private readonly EventQueue _queue;
    private readonly EventOutcomeCounter _outcomes;
    private readonly DeliveryWorker _worker;
    private readonly SendOnceGuard? _sendOnce;
    private readonly ShutdownSignal _shutdown = new();
    private readonly TimeProvider _timeProvider;
    private readonly int _maxEventBytes;
    private Task? _workerTask;

    public DatasetSender(Dataset dataset, MetaCapiOptions options, IPhoneNormalizer? phoneNormalizer, SendOnceGuard? sendOnce, IHttpClientFactory httpClientFactory, TimeProvider timeProvider, ILogger logger)
    {
        Dataset = dataset;
        NormalizationOptions = new(NumberingPlans.FindByName(dataset.DefaultPhoneCountry), dataset.DateOrder, phoneNormalizer);
        (_timeProvider, _sendOnce) = (timeProvider, sendOnce);
        _queue = new(options.MaxQueueBytes, timeProvider);
        _outcomes = new(dataset.Alias, _queue.Budget, sendOnce);

        var envelope = BatchContent.GetEnvelopeLength(BatchContent.CreateTail(dataset.TestEventCode));
        _maxEventBytes = DeliveryLimits.MaxBodyBytes - envelope;
        var transport = new GraphTransport(dataset, options, httpClientFactory, timeProvider);
        var batchSender = new BatchSender(dataset, options, transport, _outcomes, timeProvider, logger, _shutdown);
        _worker = new(dataset, _queue, new(_queue, options, envelope, timeProvider), batchSender, _outcomes, timeProvider, logger, _shutdown);
    }

    public Dataset Dataset { get; }

    /// <summary>The configured settings for normalising identifiers.</summary>
    public NormalizationOptions NormalizationOptions { get; }

    public long QueuedBytes => _queue.Budget.Used;

    /// <summary>The number of events that were not delivered before shutdown.</summary>
    public long LostEvents => _outcomes.Lost;

    /// <summary>Enqueues an event and takes ownership of its buffer. Allocates nothing unless it has to wait for queue space or each event is sent once.</summary>
    /// <param name="rented">The event; its buffer belongs to the sender from now on.</param>
    /// <param name="cancellationToken">Ends the wait for queue space.</param>
    public ValueTask<EnqueueResult> EnqueueAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        if (rented.Length > _maxEventBytes)
        {
            EventMetrics.RecordInvalid(InvalidReason.TooLarge);
            return new(Reject(rented, EnqueueResult.Invalid(InvalidReason.TooLarge)));
        }

        return _sendOnce is null ? WriteAsync(rented, cancellationToken) : WriteOnceAsync(_sendOnce, rented, cancellationToken);
    }

    /// <summary>Counts a result and returns it; also called for events that never reach the queue.</summary>
    public EnqueueResult RecordResult(EnqueueResult result)
    {
        DeliveryMetrics.RecordEnqueued(Dataset.Alias, result.Status);
        return result;
    }

    /// <summary>Waits until all currently queued events have ended. Returns immediately while the worker isn't running, because no event would end.</summary>
    public async Task<FlushResult> FlushAsync(CancellationToken cancellationToken)
    {
        var (delivered, failed) = (_outcomes.Delivered, _outcomes.Failed);
        if (_workerTask is { IsCompleted: false } running)
        {
            var marker = new FlushMarker();
            var ended = _queue.TryWriteMarker(marker) ? marker.Completion : running;
            await ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new(_outcomes.Delivered - delivered, _outcomes.Failed - failed, _outcomes.Pending);
    }

    public void Start()
    {
        DeliveryMetrics.Register(this);
        _workerTask ??= Task.Run(_worker.RunAsync);
    }

    /// <summary>Stops accepting events and sends the queued ones without lingering.</summary>
    /// <returns>A task that completes when the queue is empty, or after <see cref="Abort"/>.</returns>
    public Task DrainAsync()
    {
        _queue.Close();
        _shutdown.StartDraining();
        return _workerTask ??= _worker.RunAsync();
    }

    /// <summary>Stops sending; events that are still queued are counted as lost.</summary>
    public void Abort()
    {
        _queue.Close();
        _shutdown.Abort();
    }

    public void Dispose()
    {
        Abort();
        DeliveryMetrics.Unregister(this);
    }

    // Entered first and removed if the event isn't accepted: entered last, two reloads at the same time would both pass.
    private async ValueTask<EnqueueResult> WriteOnceAsync(SendOnceGuard sendOnce, RentedEvent rented, CancellationToken cancellationToken)
    {
        var key = sendOnce.GetKey(rented.Json.Span);
        if (!await sendOnce.TryAddAsync(key).ConfigureAwait(false))
            return Reject(rented, EnqueueResult.Duplicate);

        var result = await WriteAsync(rented, cancellationToken).ConfigureAwait(false);
        if (!result.IsAccepted)
            await sendOnce.RemoveAsync(key).ConfigureAwait(false);
        return result;
    }

    private ValueTask<EnqueueResult> WriteAsync(RentedEvent rented, CancellationToken cancellationToken) =>
        TryWrite(rented) switch
        {
            QueueWriteResult.Queued => new(RecordResult(EnqueueResult.Accepted)),
            QueueWriteResult.Closed => new(Reject(rented, EnqueueResult.Stopped)),
            _ when cancellationToken.IsCancellationRequested => new(Reject(rented, EnqueueResult.QueueFull)),
            _ => new(WaitForSpaceAsync(rented, cancellationToken)),
        };

    private QueueWriteResult TryWrite(in RentedEvent rented)
    {
        _outcomes.AddAccepted();
        var writeResult = _queue.TryWrite(rented);
        if (writeResult != QueueWriteResult.Queued)
            _outcomes.RemoveAccepted();
        return writeResult;
    }

    private async Task<EnqueueResult> WaitForSpaceAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        var start = _timeProvider.GetTimestamp();
        while (true)
        {
            var released = _queue.Budget.WaitForReleaseAsync();
            var writeResult = TryWrite(rented);
            if (writeResult == QueueWriteResult.Queued)
                return RecordResult(EnqueueResult.Accepted);
            if (writeResult == QueueWriteResult.Closed)
                return Reject(rented, EnqueueResult.Stopped);

            var left = DeliveryLimits.MaxEnqueueWait - _timeProvider.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || cancellationToken.IsCancellationRequested)
                return Reject(rented, EnqueueResult.QueueFull);
            await released.WaitAsync(left, _timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private EnqueueResult Reject(in RentedEvent rented, EnqueueResult result)
    {
        rented.Return();
        return RecordResult(result);
    }
}
