using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Datasets;

/// <summary>The client of an app with a dataset resolver: sends each event to the dataset of the current request. Without a request, and for an unknown tenant, nothing is
/// sent. Thread safe.</summary>
internal sealed class RequestDatasetClient(IMetaCapiClient inner, RequestDataset dataset, IHttpContextAccessor accessor) : IMetaCapiClient
{
    public ValueTask<EnqueueResult> EnqueueAsync<TEvent>(TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> =>
        FindClient() is { } client ? client.EnqueueAsync(metaEvent, context, cancellationToken) : new(EnqueueResult.Invalid(InvalidReason.DatasetUnknown));

    public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<TEvent>(
        IReadOnlyList<TEvent> events, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        return FindClient() is { } client
            ? client.EnqueueBatchAsync(events, context, cancellationToken)
            : new((EnqueueResult[])[.. events.Select(static _ => EnqueueResult.Invalid(InvalidReason.DatasetUnknown))]);
    }

    public IMetaCapiClient ForDataset(string datasetAlias) => inner.ForDataset(datasetAlias);

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => FindClient()?.FlushAsync(cancellationToken) ?? Task.FromResult(default(FlushResult));

    private IMetaCapiClient? FindClient() => dataset.FindAlias(accessor.HttpContext, CaptureMetrics.Send) is { } alias ? inner.ForDataset(alias) : null;
}
