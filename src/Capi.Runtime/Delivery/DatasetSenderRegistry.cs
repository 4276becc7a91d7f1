using Capi.Delivery.Configuration;
using Capi.Delivery.Erasure;
using Capi.Delivery.SendOnce;
using Capi.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.Delivery;

/// <summary>The senders of all configured datasets. A singleton, created from validated options.</summary>
internal sealed class DatasetSenderRegistry : IDisposable
{
    private readonly SemaphoreSlim? _sharedSlots;

    public DatasetSenderRegistry(
        IOptions<MetaCapiOptions> options,
        IHttpClientFactory httpClientFactory,
        TimeProvider timeProvider,
        ILoggerFactory loggerFactory,
        IEventStore store,
        ISendOnceLedger ledger,
        IPhoneNormalizer? phoneNormalizer = null)
    {
        var logger = loggerFactory.CreateLogger(DeliveryLog.Category);
        var map = DatasetMap.FromOptions(options.Value);
        // Disabled, there may be no dataset, and nothing sends to one.
        if (!options.Value.Enabled)
        {
            (All, Default) = ([], null!);
            return;
        }

        _sharedSlots = new(DeliveryLimits.SharedRequests);
        All = [.. map.All.Select(dataset =>
        {
            var sendOnce = options.Value.SendOnce ? new SendOnceGuard(ledger, dataset.Id, dataset.Alias, timeProvider) : null;
            return new DatasetSender(dataset, options.Value, store, phoneNormalizer, sendOnce, httpClientFactory, _sharedSlots, Erasures, timeProvider, logger);
        })];
        Default = All.Single(sender => sender.Dataset == map.Default);
    }

    public IReadOnlyList<DatasetSender> All { get; }

    public DatasetSender Default { get; }

    /// <summary>The erasures since the start of the process.</summary>
    public ErasureLog Erasures { get; } = new();

    /// <summary>Returns the sender with this alias (case-insensitive), or null.</summary>
    public DatasetSender? Find(string alias) =>
        All.FirstOrDefault(sender => string.Equals(sender.Dataset.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the sender with this alias (case-insensitive).</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public DatasetSender Get(string datasetAlias)
    {
        ArgumentNullException.ThrowIfNull(datasetAlias);

        // The message doesn't repeat the alias: it may be user input.
        return Find(datasetAlias) ?? throw new ArgumentException("No dataset with this alias is configured.", nameof(datasetAlias));
    }

    public void Dispose()
    {
        foreach (var sender in All)
            sender.Dispose();
        _sharedSlots?.Dispose();
    }
}
