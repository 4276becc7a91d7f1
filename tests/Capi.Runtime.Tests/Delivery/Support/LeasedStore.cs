using System.Threading.Channels;
using Capi.Delivery.Queue;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.Options;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>The store in memory with leases, as a store has that several processes use.</summary>
internal sealed class LeasedStore(TimeProvider timeProvider) : DelegatingStore(new MemoryEventStore(Options.Create(new MetaCapiOptions()), timeProvider)), IEventStore
{
    private readonly Channel<IReadOnlyList<ClaimedEvent>> _extended = Channel.CreateUnbounded<IReadOnlyList<ClaimedEvent>>();

    /// <summary>Decides which keys an extension returns. May throw.</summary>
    public Func<IReadOnlyList<ClaimedEvent>, IReadOnlyCollection<long>> Extend { get; set; } = static _ => [];

    public override bool IsDurable => true;

    public TimeSpan? LeaseDuration => TimeSpan.FromSeconds(60);

    /// <summary>The events of the next extension.</summary>
    public Task<IReadOnlyList<ClaimedEvent>> ReadExtensionAsync() => _extended.Reader.ReadAsync().AsTask().WithTimeout();

    public ValueTask<IReadOnlyCollection<long>> ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken)
    {
        Assert.Equal(LeaseDuration, lease);
        _extended.Writer.TryWrite([.. events]);
        return new(Extend(events));
    }

    public override async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        Assert.Equal(LeaseDuration, limits.Lease);
        return await base.ClaimAsync(datasetAlias, limits, claimed, cancellationToken);
    }
}
