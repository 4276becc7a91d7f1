using Capi.Delivery.Sending;
using Capi.Storage;

namespace Capi.Delivery.Health;

/// <summary>What is known about the delivery of one dataset at one moment.</summary>
/// <param name="Alias">The alias of the dataset.</param>
/// <param name="Lane">What its sender knows.</param>
/// <param name="Store">What the store knows.</param>
internal sealed record DatasetHealth(string Alias, LaneStatus Lane, EventStoreStatus Store)
{
    /// <summary>How long the oldest event has waited, in the store or in a batch that waits for a retry; zero if none is known.</summary>
    public TimeSpan GetOldestAge(DateTimeOffset now)
    {
        var inStore = now - Store.OldestStoredAt ?? TimeSpan.Zero;
        return inStore > Lane.OldestClaimAge ? inStore : Lane.OldestClaimAge;
    }
}
