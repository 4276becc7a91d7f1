using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Capi.EventsManager.Storage;

/// <summary>Tells followers what each request changed. Thread-safe.</summary>
internal sealed class LedgerFeed
{
    /// <summary>A follower that reads too slowly misses the oldest changes instead of filling the memory.</summary>
    private const int MaxPendingChanges = 1_000;

    private const int MaxFollowers = 256;

    private readonly ConcurrentDictionary<Channel<LedgerChange>, bool> _followers = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next change.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public void Publish(LedgerChange change)
    {
        foreach (var follower in _followers.Keys)
            follower.Writer.TryWrite(change);
        PublishCleared();
    }

    /// <summary>Completes <see cref="Changed"/> after events were removed; there is nothing to read.</summary>
    public void PublishCleared() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Starts to follow the changes; returns null if there are too many followers.</summary>
    public Follower? TryFollow()
    {
        if (_followers.Count >= MaxFollowers)
            return null;
        var channel = Channel.CreateBounded<LedgerChange>(new BoundedChannelOptions(MaxPendingChanges) { FullMode = BoundedChannelFullMode.DropOldest });
        _followers[channel] = true;
        return new Follower(channel, () => _followers.TryRemove(channel, out _));
    }

    /// <summary>Reads the changes since it was created, until it is disposed.</summary>
    internal sealed class Follower(Channel<LedgerChange> channel, Action stop) : IDisposable
    {
        public ChannelReader<LedgerChange> Changes => channel.Reader;

        public void Dispose() => stop();
    }
}
