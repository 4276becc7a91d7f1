using Capi;
using Capi.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Logs a warning at startup for each key of the section that is not an option, such as a mistyped one. Never logs a value.</summary>
internal sealed class ConfigurationKeyCheck(IConfiguration section, ILoggerFactory loggerFactory) : IHostedService
{
    private static readonly HashSet<string> DatasetKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(MetaCapiDatasetOptions.DatasetId), nameof(MetaCapiDatasetOptions.AccessToken), nameof(MetaCapiDatasetOptions.TestEventCode),
        nameof(MetaCapiDatasetOptions.DefaultPhoneCountry), nameof(MetaCapiDatasetOptions.DateOrder),
    };

    private static readonly HashSet<string> Keys = new(DatasetKeys, StringComparer.OrdinalIgnoreCase)
    {
        nameof(MetaCapiOptions.Enabled), nameof(MetaCapiOptions.Datasets), nameof(MetaCapiOptions.DefaultDataset), nameof(MetaCapiOptions.GraphVersion), nameof(MetaCapiOptions.BaseAddress),
        nameof(MetaCapiOptions.MaxQueueBytes), nameof(MetaCapiOptions.MaxBatchEvents), nameof(MetaCapiOptions.MaxBatchBytes), nameof(MetaCapiOptions.MaxRequestsInFlight), nameof(MetaCapiOptions.Linger), nameof(MetaCapiOptions.RequestTimeout), nameof(MetaCapiOptions.RetryDelay),
        nameof(MetaCapiOptions.MaxRetryDelay), nameof(MetaCapiOptions.HoldDelay), nameof(MetaCapiOptions.ShutdownTimeout),
        nameof(MetaCapiOptions.SendOnce), nameof(MetaCapiOptions.SendOnceWindow), nameof(MetaCapiOptions.SendOnceMaxEntries),
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var logger = loggerFactory.CreateLogger(DeliveryLog.Category);
        foreach (var key in FindUnknownKeys(section))
            logger.ConfigurationKeyUnknown(key);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns the paths of the keys that are no option.</summary>
    internal static IEnumerable<string> FindUnknownKeys(IConfiguration section)
    {
        var datasets = section.GetSection(nameof(MetaCapiOptions.Datasets)).GetChildren().SelectMany(dataset => dataset.GetChildren());
        return section.GetChildren().Where(child => !Keys.Contains(child.Key))
            .Concat(datasets.Where(child => !DatasetKeys.Contains(child.Key)))
            .Select(child => child.Path);
    }
}
