using Capi.Identity;
using Capi.Payload;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>The queue of one dataset and the loop that sends from it. Each dataset has its own, so a slow dataset doesn't delay the others.</summary>
internal sealed class DeliveryLane : IDisposable
{
    private readonly EventQueue _queue;
    private readonly DeliveryLedger _ledger;
    private readonly LaneWorker _worker;
    private readonly LaneStop _stop = new();
    private readonly TimeProvider _time;
    private readonly int _longestEvent;
    private Task? _running;

    public DeliveryLane(Dataset dataset, MetaCapiOptions options, IPhoneNormalizer? phones, IHttpClientFactory clients, TimeProvider time, ILogger log)
    {
        Dataset = dataset;
        Identity = new(PhonePlans.FindByName(dataset.DefaultPhoneCountry), dataset.DateOrder, phones);
        _time = time;
        _queue = new(options.MaxQueueBytes, time);
        _ledger = new(dataset.Alias, _queue.Budget);

        var envelope = BatchContent.EnvelopeBytes(BatchContent.TailFor(dataset.TestEventCode));
        _longestEvent = DeliveryLimits.MaxBodyBytes - envelope;
        var transport = new GraphTransport(dataset, options, clients, time);
        var sender = new BatchSender(dataset, options, transport, _ledger, time, log, _stop);
        _worker = new(dataset, _queue, new(_queue, options, envelope, time), sender, _ledger, time, log, _stop);
    }

    public Dataset Dataset { get; }

    /// <summary>The configured settings for normalising identifiers.</summary>
    public IdentitySettings Identity { get; }

    public long QueuedBytes => _queue.Budget.Used;

    /// <summary>The number of events that were not delivered before shutdown.</summary>
    public long Lost => _ledger.Lost;

    /// <summary>Enqueues an event and takes ownership of its buffer. Allocates nothing unless it has to wait for queue space.</summary>
    /// <param name="rented">The event; its buffer belongs to the sender from now on.</param>
    /// <param name="cancellationToken">Ends the wait for queue space.</param>
    public ValueTask<EnqueueResult> EnqueueAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        if (rented.Length > _longestEvent)
        {
            EventMetrics.Invalid(InvalidReason.TooLarge);
            return new(Refused(rented, EnqueueResult.Invalid(InvalidReason.TooLarge)));
        }

        return TryWrite(rented) switch
        {
            QueueWrite.Queued => new(Answered(EnqueueResult.Accepted)),
            QueueWrite.NoRoom when !cancellationToken.IsCancellationRequested => new(WaitForRoomAsync(rented, cancellationToken)),
            _ => new(Refused(rented, EnqueueResult.Full)),
        };
    }

    /// <summary>Counts a result and returns it; also called for events that never reach the queue.</summary>
    public EnqueueResult Answered(EnqueueResult result)
    {
        DeliveryMetrics.Answered(Dataset.Alias, result.Status);
        return result;
    }

    /// <summary>Waits until all currently queued events have ended. Returns immediately while the worker isn't running, because no event would end.</summary>
    public async Task<FlushResult> FlushAsync(CancellationToken cancellationToken)
    {
        var (delivered, failed) = (_ledger.Delivered, _ledger.Failed);
        if (_running is { IsCompleted: false } running)
        {
            var mark = new FlushMark();
            var ended = _queue.TryMark(mark) ? mark.Reached : running;
            await ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new(_ledger.Delivered - delivered, _ledger.Failed - failed, _ledger.Pending);
    }

    public void Start()
    {
        DeliveryMetrics.Observe(this);
        _running ??= Task.Run(_worker.RunAsync);
    }

    /// <summary>Stops accepting events and sends the queued ones without lingering.</summary>
    /// <returns>A task that completes when the queue is empty, or after <see cref="End"/>.</returns>
    public Task DrainAsync()
    {
        _queue.Close();
        _stop.Drain();
        return _running ??= _worker.RunAsync();
    }

    /// <summary>Stops sending; events that are still queued are counted as lost.</summary>
    public void End()
    {
        _queue.Close();
        _stop.End();
    }

    public void Dispose()
    {
        End();
        DeliveryMetrics.Forget(this);
    }

    private QueueWrite TryWrite(in RentedEvent rented)
    {
        _ledger.Begin();
        var write = _queue.TryWrite(rented);
        if (write != QueueWrite.Queued)
            _ledger.Withdraw();
        return write;
    }

    private async Task<EnqueueResult> WaitForRoomAsync(RentedEvent rented, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        while (true)
        {
            var room = _queue.Budget.NextGiveBack();
            var write = TryWrite(rented);
            if (write == QueueWrite.Queued)
                return Answered(EnqueueResult.Accepted);

            var left = DeliveryLimits.MaxWaitForRoom - _time.GetElapsedTime(start);
            if (write == QueueWrite.Closed || left <= TimeSpan.Zero || cancellationToken.IsCancellationRequested)
                return Refused(rented, EnqueueResult.Full);
            await room.WaitAsync(left, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private EnqueueResult Refused(in RentedEvent rented, EnqueueResult result)
    {
        rented.Return();
        return Answered(result);
    }
}
