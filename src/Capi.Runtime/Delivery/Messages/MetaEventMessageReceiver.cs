using Capi.Payload;
using Capi.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.Delivery.Messages;

/// <summary>Appends the events of messages, and counts them as accepted.</summary>
internal sealed class MetaEventMessageReceiver(
    IEventStore store, DatasetSenderRegistry senders, IOptions<MetaCapiOptions> options, TimeProvider timeProvider, ILoggerFactory loggerFactory) : IMetaEventMessageReceiver
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    private readonly ILogger _logger = loggerFactory.CreateLogger(DeliveryLog.Category);

    public async Task StoreAsync(IReadOnlyCollection<MetaEventMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (!options.Value.Enabled)
            throw new MetaEventsNotStoredException("MetaCapi is disabled (Enabled is false), so nothing would send the events: set it to true, or don't receive messages.");

        var left = Read(messages);
        var start = timeProvider.GetTimestamp();
        while (left.Length > 0)
        {
            left = await AppendAsync(left).ConfigureAwait(false);
            if (left.Length == 0)
                return;
            if (timeProvider.GetElapsedTime(start) >= MaxWait)
                throw new MetaEventsNotStoredException("The event store is full, closed or not reachable.");
            await Task.Delay(RetryDelay, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private StoredEvent[] Read(IReadOnlyCollection<MetaEventMessage> messages)
    {
        var events = new List<StoredEvent>(messages.Count);
        foreach (var message in messages)
        {
            if (MetaEventMessageReader.TryRead(message, out var stored))
                events.Add(stored with { SendOnceKey = senders.Find(stored.DatasetAlias)?.GetSendOnceKey(stored.Json.Span) });
        }

        if (events.Count < messages.Count)
            _logger.MessagesInvalid(messages.Count - events.Count);
        return [.. events];
    }

    // Returns the events that the store has not taken.
    private async Task<StoredEvent[]> AppendAsync(StoredEvent[] events)
    {
        foreach (var next in events)
            senders.Find(next.DatasetAlias)?.AddAccepted();
        var results = new AppendStatus[events.Length];
        try
        {
            // Not cancelled: what is stored must be counted.
            await store.AppendAsync(events, results, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _logger.StoreFailed(events[0].DatasetAlias, exception.GetType().Name);
        }

        for (var i = 0; i < events.Length; i++)
        {
            var sender = senders.Find(events[i].DatasetAlias);
            if (results[i] != AppendStatus.Stored)
                sender?.RemoveAccepted();
            if (results[i] is AppendStatus.Stored or AppendStatus.Duplicate)
                sender?.RecordResult(results[i] == AppendStatus.Stored ? EnqueueResult.Accepted : EnqueueResult.Duplicate, QualityMetrics.IsEnabled ? EventProfileReader.Read(events[i].Json.Span) : default);
        }

        return [.. events.Where((_, i) => results[i] is AppendStatus.Full or AppendStatus.Closed)];
    }
}
