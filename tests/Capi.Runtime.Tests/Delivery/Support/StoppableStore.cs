using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Passes all calls to another store; the first claim with events waiting hangs until the test continues it.</summary>
internal sealed class StoppableStore(IEventStore store) : DelegatingStore(store), IEventStore
{
    private readonly TaskCompletionSource _claiming = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a claim hangs.</summary>
    public Task Claiming => _claiming.Task;

    /// <summary>Replaces the answer about the status.</summary>
    public Func<CancellationToken, Task<EventStoreStatus>>? Status { get; init; }

    /// <summary>Lets claims pass.</summary>
    public void Continue() => _continued.SetResult();

    public override async ValueTask<int> ClaimAsync(string datasetAlias, ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        _claiming.TrySetResult();
        await _continued.Task;
        return await base.ClaimAsync(datasetAlias, limits, claimed, cancellationToken);
    }

    public ValueTask<EventStoreStatus> GetStatusAsync(string datasetAlias, CancellationToken cancellationToken) =>
        Status is null ? Inner.GetStatusAsync(datasetAlias, cancellationToken) : new(Status(cancellationToken));
}
