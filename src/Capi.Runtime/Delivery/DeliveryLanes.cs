using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Capi.Delivery;

/// <summary>The senders of all configured datasets. A singleton, created from validated options.</summary>
internal sealed class DeliveryLanes : IDisposable
{
    public DeliveryLanes(IOptions<MetaCapiOptions> options, IHttpClientFactory clients, TimeProvider time, ILoggerFactory logs, IPhoneNormalizer? phones = null)
    {
        var log = logs.CreateLogger(DeliveryLog.Category);
        var map = DatasetMap.Of(options.Value);
        All = [.. map.All.Select(dataset => new DeliveryLane(dataset, options.Value, phones, clients, time, log))];
        Default = All.Single(lane => lane.Dataset == map.Default);
    }

    public IReadOnlyList<DeliveryLane> All { get; }

    public DeliveryLane Default { get; }

    /// <summary>Returns the sender with this alias (case-insensitive), or null.</summary>
    public DeliveryLane? Find(string alias) =>
        All.FirstOrDefault(lane => string.Equals(lane.Dataset.Alias, alias, StringComparison.OrdinalIgnoreCase));

    public void Dispose()
    {
        foreach (var lane in All)
            lane.Dispose();
    }
}
