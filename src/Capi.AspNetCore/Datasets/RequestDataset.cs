using Capi.AspNetCore.Capture;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.AspNetCore.Datasets;

/// <summary>The dataset of a request: the resolver's, or the default one in an app without resolver. Thread safe.</summary>
internal sealed class RequestDataset(ILogger<RequestDataset> logger, IOptions<MetaCapiOptions> options, ICapiDatasetResolver? resolver = null)
{
    private readonly Lazy<ConfiguredDatasets> _datasets = new(() => new ConfiguredDatasets(options.Value));
    private int _isLogged;

    /// <summary>True if the app has a resolver.</summary>
    public bool IsResolved => resolver is not null;

    /// <summary>True if the events of the request can be sent. Neither counts nor logs.</summary>
    public bool IsKnown(HttpContext http) => resolver is null || Resolve(http) is not null;

    /// <summary>The alias of the request's dataset; null, counted and logged once, for an unknown tenant and without a request: the default dataset would be another one's.</summary>
    /// <param name="operation">What needs it, for the counter.</param>
    public string? FindAlias(HttpContext? http, string operation)
    {
        if (http is not null && Resolve(http) is { } alias)
            return alias;

        RecordUnknown(operation);
        return null;
    }

    /// <summary>The ID of the request's dataset; null without one, and for an unknown tenant.</summary>
    /// <inheritdoc cref="FindAlias" path="/param"/>
    public string? FindId(HttpContext? http, string operation) => resolver is null
        ? _datasets.Value.DefaultId
        : FindAlias(http, operation) is { } alias ? _datasets.Value.FindId(alias) : null;

    /// <summary>The ID of a dataset by its alias; null if it isn't configured.</summary>
    public string? FindConfiguredId(string alias) => _datasets.Value.FindId(alias);

    // Counts something that isn't sent, and says why with the first.
    private void RecordUnknown(string operation)
    {
        CaptureMetrics.RecordUnknownDataset(operation);
        if (Interlocked.Exchange(ref _isLogged, 1) == 0)
            logger.DatasetUnknown();
    }

    private string? Resolve(HttpContext http)
    {
        try
        {
            // Disabled, no dataset needs to be configured.
            return resolver?.Resolve(http) is { Length: > 0 } alias && (!options.Value.Enabled || _datasets.Value.FindId(alias) is not null) ? alias : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The app's code. The exception may contain the visitor's data.
            CaptureMetrics.RecordFailure(CaptureMetrics.DatasetResolver);
            return null;
        }
    }
}
