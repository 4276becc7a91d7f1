using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace Capi.Testing;

/// <summary>A client that records events instead of sending them. Each event is written as the real client writes it.</summary>
/// <remarks>Thread safe. An event that the real client would withhold or refuse gets the same result here and isn't recorded.</remarks>
/// <param name="timeProvider">The clock; null for the system's. It decides, for example, whether an event is too old.</param>
public sealed class RecordingMetaCapiClient(TimeProvider? timeProvider = null) : IMetaCapiClient
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly ConcurrentQueue<RecordedEvent> _events = new();
    private readonly ConcurrentQueue<EnqueueResult> _refusals = new();

    /// <summary>The accepted events, in the order in which they were enqueued.</summary>
    public IReadOnlyList<RecordedEvent> Events => [.. _events];

    /// <summary>The results of the events that were not accepted: without consent, invalid, or refused because of <see cref="NextResult"/>.</summary>
    public IReadOnlyList<EnqueueResult> Refusals => [.. _refusals];

    /// <summary>The result of events that would be accepted, to test how code deals with a full queue or a stopped client; by default <see cref="EnqueueResult.Accepted"/>.</summary>
    public EnqueueResult NextResult { get; set; } = EnqueueResult.Accepted;

    /// <summary>Writes the event and records it.</summary>
    /// <inheritdoc/>
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => ValueTask.FromResult(Record(metaEvent, context, datasetAlias: null));

    /// <summary>Writes the events and records them.</summary>
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => ValueTask.FromResult(RecordAll(events, context, datasetAlias: null));

    /// <summary>Returns a client that records into this one, with the alias in <see cref="RecordedEvent.DatasetAlias"/>. Any alias is accepted.</summary>
    /// <param name="datasetAlias">The dataset's alias.</param>
    public IMetaCapiClient ForDataset(string datasetAlias)
    {
        ArgumentNullException.ThrowIfNull(datasetAlias);
        return new DatasetRecorder(this, datasetAlias);
    }

    /// <summary>Returns the number of recorded events as delivered.</summary>
    /// <param name="cancellationToken">Not used.</param>
    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Task.FromResult(new FlushResult(_events.Count, 0, 0));

    /// <summary>Forgets all recorded events and results.</summary>
    public void Clear()
    {
        _events.Clear();
        _refusals.Clear();
    }

    /// <summary>The events of one contract.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    public IReadOnlyList<RecordedEvent> GetEvents<TEvent>()
        where TEvent : IMetaEvent<TEvent> => [.. _events.Where(recorded => recorded.Contract is TEvent)];

    /// <summary>The only event of one contract.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <exception cref="MetaAssertionException">There is none, or there are several.</exception>
    public RecordedEvent GetSingle<TEvent>()
        where TEvent : IMetaEvent<TEvent>
    {
        var events = GetEvents<TEvent>();
        return events.Count == 1
            ? events[0]
            : throw new MetaAssertionException($"Expected one event {typeof(TEvent).Name}, but {events.Count} were recorded.{DescribeRefusals()}");
    }

    /// <summary>Verifies that no event was accepted.</summary>
    /// <exception cref="MetaAssertionException">At least one event was recorded.</exception>
    public void AssertNothingSent()
    {
        if (!_events.IsEmpty)
            throw new MetaAssertionException($"Expected no event, but these were recorded: {string.Join(", ", _events.Select(recorded => recorded.EventName))}.");
    }

    internal EnqueueResult Record<TEvent>(TEvent metaEvent, in MetaEventContext context, string? datasetAlias)
        where TEvent : IMetaEvent<TEvent>
    {
        var json = new ArrayBufferWriter<byte>();
        var result = MetaEventSerializer.Serialize(in metaEvent, in context, _time.GetUtcNow(), json);
        if (result.IsAccepted)
            result = NextResult;
        else if (result == EnqueueResult.ConsentWithheld && context is { EventHold: not null, Consent.AllowsSending: false })
            result = EnqueueResult.Held;

        if (result.IsAccepted)
            _events.Enqueue(new(metaEvent, TEvent.EventName, context, datasetAlias, JsonDocument.Parse(json.WrittenMemory.ToArray()).RootElement));
        else
            _refusals.Enqueue(result);

        return result;
    }

    internal IReadOnlyList<EnqueueResult> RecordAll<TEvent>(IReadOnlyList<TEvent> events, in MetaEventContext context, string? datasetAlias)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        var results = new List<EnqueueResult>(events.Count);
        foreach (var metaEvent in events)
            results.Add(Record(metaEvent, in context, datasetAlias));

        return results;
    }

    private string DescribeRefusals() => _refusals.IsEmpty
        ? ""
        : " Not accepted: " + string.Join(", ", _refusals.Select(result => result.Status == EnqueueStatus.Invalid ? $"{result.Status} ({result.Reason})" : result.Status.ToString())) + ".";
}
