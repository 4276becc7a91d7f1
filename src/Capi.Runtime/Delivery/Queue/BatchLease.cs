using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>Extends the lease of a claimed batch until it is disposed: while its events wait for a retry, and while a request is slow. Thread safe.</summary>
internal sealed class BatchLease : IDisposable
{
    // So that one failed call doesn't cost the lease.
    private const int ExtensionsPerLease = 3;

    private readonly string _alias;
    private readonly IEventStore _store;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _timeProvider;
    private readonly Action<Exception> _onFailure;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _oneAtATime = new(1);

    // Replaced, never changed.
    private volatile ClaimedEvent[] _events;
    private volatile HashSet<long> _lost = [];
    private long _extendedAt;

    /// <summary>Begins to extend the lease.</summary>
    /// <param name="alias">The alias of the dataset.</param>
    /// <param name="store">The store.</param>
    /// <param name="duration">The duration of the lease.</param>
    /// <param name="events">The events, which were claimed just now. The list is copied.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="onFailure">Called when an extension in the background failed; it is tried again.</param>
    public BatchLease(string alias, IEventStore store, TimeSpan duration, IEnumerable<ClaimedEvent> events, TimeProvider timeProvider, Action<Exception> onFailure)
    {
        (_alias, _store, _duration, _events, _timeProvider, _onFailure) = (alias, store, duration, [.. events], timeProvider, onFailure);
        _extendedAt = timeProvider.GetTimestamp();
        var interval = duration / ExtensionsPerLease;
        _timer = timeProvider.CreateTimer(static lease => _ = ((BatchLease)lease!).TryExtendAsync(), this, interval, interval);
    }

    /// <summary>Removes the events that don't belong to this process any more from a batch. Call it before a request.</summary>
    /// <param name="batch">The batch, or a part of it.</param>
    /// <returns>The number of removed events.</returns>
    /// <exception cref="Exception">An exception of the store: whether the lease holds is unknown, so the events must not be sent now.</exception>
    public async ValueTask<int> RemoveLostAsync(EventBatch batch)
    {
        if (_timeProvider.GetElapsedTime(Interlocked.Read(ref _extendedAt)) > _duration / 2)
            await ExtendAsync().ConfigureAwait(false);
        var lost = _lost;
        return lost.Count == 0 ? 0 : batch.Events.RemoveAll(claimed => lost.Contains(claimed.Key));
    }

    public void Dispose() => _timer.Dispose();

    private async Task TryExtendAsync()
    {
        try
        {
            await ExtendAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _onFailure(exception);
        }
    }

    private async Task ExtendAsync()
    {
        await _oneAtATime.WaitAsync().ConfigureAwait(false);
        try
        {
            var started = _timeProvider.GetTimestamp();
            var gone = await _store.ExtendAsync(_alias, _events, _duration, CancellationToken.None).ConfigureAwait(false);
            if (gone.Count > 0)
            {
                HashSet<long> lost = [.. _lost, .. gone];
                _lost = lost;
                _events = [.. _events.Where(claimed => !lost.Contains(claimed.Key))];
            }

            // From the start of the call: the store's lease begins later.
            Interlocked.Exchange(ref _extendedAt, started);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
