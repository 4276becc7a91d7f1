using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Capi.Storage.Nats.Connection;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Claims;

/// <summary>The claims of one dataset in this process. Thread safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the semaphore has nothing to dispose.")]
internal sealed class DatasetClaims(DatasetConsumer consumer, AttemptStore attempts, string source, TimeSpan ackWait)
{
    private readonly SemaphoreSlim _claiming = new(1);
    private readonly ConcurrentDictionary<long, ClaimedMessage> _claimed = new();

    // The newest claim of each event, by its sequence number.
    private readonly ConcurrentDictionary<ulong, long> _newest = new();

    // Fetched, but without room in the last batch. First in the next one.
    private readonly Queue<ClaimedMessage> _carried = new();

    // Events of other processes that were counted already.
    private readonly ConcurrentDictionary<ulong, bool> _recovered = new();
    private double _averageBytes = 1_400;
    private long _lastKey;

    /// <summary>What is known about waiting events.</summary>
    public WaitingEvents Waiting { get; } = new();

    /// <summary>Returns a claim; null if it has ended.</summary>
    public ClaimedMessage? Find(long key) => _claimed.GetValueOrDefault(key);

    /// <summary>True if the event belongs to this claim: it has not ended, and neither another process nor another claim of this one may have it.</summary>
    public bool IsOwn(ClaimedMessage claimed) => claimed.IsLeased && _newest.TryGetValue(claimed.Sequence, out var newest) && newest == claimed.Key;

    /// <summary>Forgets an event that has ended.</summary>
    public void End(ClaimedMessage claimed)
    {
        Release(claimed);
        _newest.TryRemove(claimed.Sequence, out _);
        _recovered.TryRemove(claimed.Sequence, out _);
    }

    /// <summary>Forgets a claim. If this process claims the event again, it isn't counted again.</summary>
    public void Release(ClaimedMessage claimed)
    {
        _claimed.TryRemove(claimed.Key, out _);
        _newest.TryRemove(new(claimed.Sequence, claimed.Key));
    }

    /// <summary>Forgets an event that was erased.</summary>
    /// <returns>True if it was claimed by this process.</returns>
    public bool Erase(ulong sequence) => _newest.TryRemove(sequence, out var key) && _claimed.TryRemove(key, out _);

    /// <summary>Claims events.</summary>
    public async Task<int> ClaimAsync(ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        await _claiming.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var batch = new ClaimBatch(limits, claimed);
            await FillAsync(batch, cancellationToken).ConfigureAwait(false);
            Waiting.Remove(batch.Count, batch.Bytes);
            return batch.Count;
        }
        finally
        {
            _claiming.Release();
        }
    }

    /// <summary>Takes all claimed events, at the end of the process.</summary>
    public IReadOnlyList<ClaimedMessage> TakeAll()
    {
        var all = _claimed.Values.ToList();
        _claimed.Clear();
        _newest.Clear();
        return all;
    }

    private async Task FillAsync(ClaimBatch batch, CancellationToken cancellationToken)
    {
        while (await AddCarriedAsync(batch).ConfigureAwait(false) && !batch.IsFull)
        {
            var (version, now) = (Waiting.Version, TimeProvider.System.GetTimestamp());
            var wanted = batch.GetFetchSize(_averageBytes, ConnectionOptions.MaxFetch);
            List<INatsJSMsg<byte[]>> fetched;
            try
            {
                fetched = await consumer.FetchAsync(wanted, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (batch.Count > 0 && exception is not OutOfMemoryException)
            {
                // What was claimed is delivered; the next claim fails.
                return;
            }

            await CarryAsync(fetched, now, cancellationToken).ConfigureAwait(false);
            if (fetched.Count >= wanted)
                continue;
            await AddCarriedAsync(batch).ConfigureAwait(false);
            if (_carried.Count == 0)
                Waiting.SetEmpty(version);
            return;
        }
    }

    // False if the next event has no room.
    private async Task<bool> AddCarriedAsync(ClaimBatch batch)
    {
        while (_carried.TryPeek(out var next))
        {
            if (batch.HasRoom(next))
            {
                _carried.Dequeue();
                if (await IsOwnAsync(next).ConfigureAwait(false))
                    batch.Add(next, next.Headers.Source != source && _recovered.TryAdd(next.Sequence, true));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    // An event that waited here for the next batch has less time left, or none: then it may be another worker's by now. One that was erased meanwhile isn't claimed any more.
    private async Task<bool> IsOwnAsync(ClaimedMessage next)
    {
        try
        {
            if (IsOwn(next) && (next.IsFresh || await next.TryExtendAsync(CancellationToken.None).ConfigureAwait(false)))
                return true;
        }
        catch (NatsException)
        {
            // The server gives it to the next worker.
        }

        Release(next);
        return false;
    }

    private async Task CarryAsync(List<INatsJSMsg<byte[]>> fetched, long fetchedAt, CancellationToken cancellationToken)
    {
        var arrived = new List<ClaimedMessage>(fetched.Count);
        foreach (var message in fetched)
        {
            var next = new ClaimedMessage(Interlocked.Increment(ref _lastKey), message, fetchedAt, ackWait);
            _averageBytes += (next.Json.Length + 1 - _averageBytes) / 100;
            arrived.Add(next);
        }

        var isLoaded = await attempts.LoadAllAsync(arrived, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < arrived.Count; i++)
        {
            if (!isLoaded[i])
            {
                _ = Waiting.AddLaterAsync(1, AttemptStore.FailedLoadDelay);
                continue;
            }

            _claimed[arrived[i].Key] = arrived[i];
            _newest[arrived[i].Sequence] = arrived[i].Key;
            _carried.Enqueue(arrived[i]);
        }
    }
}
