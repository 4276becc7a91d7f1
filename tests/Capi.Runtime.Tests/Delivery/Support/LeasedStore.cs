using System.Threading.Channels;
using Capi.Delivery.Queue;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.Options;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>The store in memory with leases, as a store has that several processes use.</summary>
internal sealed class LeasedStore(TimeProvider timeProvider) : IEventStore
{
    private readonly MemoryEventStore _memory = new(Options.Create(new MetaCapiOptions()), timeProvider);
    private readonly Channel<IReadOnlyList<ClaimedEvent>> _extended = Channel.CreateUnbounded<IReadOnlyList<ClaimedEvent>>();

    /// <summary>Decides which keys an extension returns. May throw.</summary>
    public Func<IReadOnlyList<ClaimedEvent>, IReadOnlyCollection<long>> Extend { get; set; } = static _ => [];

    public bool IsDurable => true;

    public TimeSpan? LeaseDuration => TimeSpan.FromSeconds(60);

    public IMetaDeadLetters DeadLetters => _memory.DeadLetters;

    /// <summary>The events of the next extension.</summary>
    public Task<IReadOnlyList<ClaimedEvent>> ReadExtensionAsync() => _extended.Reader.ReadAsync().AsTask().WithTimeout();

    public ValueTask<IReadOnlyCollection<long>> ExtendAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan lease, CancellationToken cancellationToken)
    {
        Assert.Equal(LeaseDuration, lease);
        _extended.Writer.TryWrite([.. events]);
        return new(Extend(events));
    }

    public ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results, CancellationToken cancellationToken) => _memory.AppendAsync(events, results, cancellationToken);

    public ValueTask<bool> WaitForEventsAsync(string datasetAlias, CancellationToken cancellationToken) => _memory.WaitForEventsAsync(datasetAlias, cancellationToken);

    public async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        Assert.Equal(LeaseDuration, limits.Lease);
        return await _memory.ClaimAsync(datasetAlias, limits, claimed, cancellationToken);
    }

    public ValueTask CompleteAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, CancellationToken cancellationToken) => _memory.CompleteAsync(datasetAlias, events, cancellationToken);

    public ValueTask ReleaseAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, TimeSpan delay, CancellationToken cancellationToken) =>
        _memory.ReleaseAsync(datasetAlias, events, delay, cancellationToken);

    public ValueTask DeadLetterAsync(string datasetAlias, IReadOnlyList<ClaimedEvent> events, DeadLetterCause cause, CancellationToken cancellationToken) =>
        _memory.DeadLetterAsync(datasetAlias, events, cause, cancellationToken);

    public ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken) => _memory.EraseAsync(selector, cancellationToken);
}
