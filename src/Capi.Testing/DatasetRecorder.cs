namespace Capi.Testing;

/// <summary>Records the events of one dataset into the recorder that created it.</summary>
internal sealed class DatasetRecorder(RecordingMetaCapiClient recorder, string datasetAlias) : IMetaCapiClient
{
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => ValueTask.FromResult(recorder.Record(metaEvent, in context, datasetAlias));

    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => ValueTask.FromResult(recorder.RecordAll(events, in context, datasetAlias));

    public IMetaCapiClient ForDataset(string datasetAlias) => recorder.ForDataset(datasetAlias);

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new FlushResult(recorder.Events.Count(recorded => recorded.DatasetAlias == datasetAlias), 0, 0));
}
