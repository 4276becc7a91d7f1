using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Capi.Storage.Nats.Connection;
using Microsoft.Extensions.Logging;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Claims;

/// <summary>The claims of one dataset in this process. Thread safe.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the semaphore has nothing to dispose.")]
internal sealed class DatasetClaims(DatasetConsumer consumer, AttemptStore attempts, string source)
{
    private const int MaxConcurrentLoads = 64;

    private static readonly TimeSpan FailedLoadDelay = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _claiming = new(1);
    private readonly ConcurrentDictionary<long, ClaimedMessage> _claimed = new();

    // Fetched, but without room in the last batch. First in the next one.
    private readonly Queue<ClaimedMessage> _carried = new();

    // Events of other processes that were counted already.
    private readonly ConcurrentDictionary<long, bool> _recovered = new();
    private double _averageBytes = 1_400;

    /// <summary>What is known about waiting events.</summary>
    public WaitingEvents Waiting { get; } = new();

    /// <summary>The claimed events whose sender still has time.</summary>
    public IEnumerable<ClaimedMessage> Leased => _claimed.Values.Where(static claimed => claimed.IsLeased);

    /// <summary>Returns a claimed event; null if it has ended.</summary>
    public ClaimedMessage? Find(long key) => _claimed.GetValueOrDefault(key);

    /// <summary>Forgets an event that has ended.</summary>
    public void End(long key)
    {
        _claimed.TryRemove(key, out _);
        _recovered.TryRemove(key, out _);
    }

    /// <summary>Forgets an event that was released. If this process claims it again, it isn't counted again.</summary>
    public void Release(long key) => _claimed.TryRemove(key, out _);

    /// <summary>Claims events.</summary>
    public async Task<int> ClaimAsync(ClaimLimits limits, IList<ClaimedEvent> claimed, CancellationToken cancellationToken)
    {
        await _claiming.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var batch = new ClaimBatch(limits, claimed);
            await FillAsync(batch, limits.Lease, cancellationToken).ConfigureAwait(false);
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
        return all;
    }

    private async Task FillAsync(ClaimBatch batch, TimeSpan lease, CancellationToken cancellationToken)
    {
        while (AddCarried(batch, lease) && !batch.IsFull)
        {
            var version = Waiting.Version;
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

            await CarryAsync(fetched, lease, cancellationToken).ConfigureAwait(false);
            if (fetched.Count >= wanted)
                continue;
            AddCarried(batch, lease);
            if (_carried.Count == 0)
                Waiting.SetEmpty(version);
            return;
        }
    }

    // False if the next event has no room.
    private bool AddCarried(ClaimBatch batch, TimeSpan lease)
    {
        while (_carried.TryPeek(out var next))
        {
            // The sender was busy for so long that the claim has ended: the event may be another worker's by now.
            if (!next.IsLeased)
            {
                Release(_carried.Dequeue().Key);
                continue;
            }

            if (!batch.TryAdd(next, next.Headers.Source != source && _recovered.TryAdd(next.Key, true)))
                return false;
            next.Lease(lease);
            _carried.Dequeue();
        }

        return true;
    }

    private async Task CarryAsync(List<INatsJSMsg<byte[]>> fetched, TimeSpan lease, CancellationToken cancellationToken)
    {
        var arrived = new List<ClaimedMessage>(fetched.Count);
        foreach (var message in fetched)
        {
            var next = new ClaimedMessage(message);
            _averageBytes += (next.Json.Length + 1 - _averageBytes) / 100;
            if (!Renew(next, lease))
                arrived.Add(next);
        }

        var isLoaded = await LoadAttemptsAsync(arrived, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < arrived.Count; i++)
        {
            if (!isLoaded[i])
                continue;
            arrived[i].Lease(lease);
            _claimed[arrived[i].Key] = arrived[i];
            _carried.Enqueue(arrived[i]);
        }
    }

    // The claim ended while the connection was lost, and the server sent the event again, to the same process: it isn't handed out twice.
    private bool Renew(ClaimedMessage next, TimeSpan lease)
    {
        if (!_claimed.TryGetValue(next.Key, out var known))
            return false;
        known.Message = next.Message;
        known.Lease(lease);
        return true;
    }

    private async Task<bool[]> LoadAttemptsAsync(List<ClaimedMessage> arrived, CancellationToken cancellationToken)
    {
        var isLoaded = new bool[arrived.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentLoads, CancellationToken = CancellationToken.None };
        await Parallel.ForAsync(0, arrived.Count, options, async (i, _) => isLoaded[i] = !arrived[i].IsRedelivered || await TryLoadAsync(arrived[i], cancellationToken).ConfigureAwait(false))
            .ConfigureAwait(false);
        return isLoaded;
    }

    // Without its attempts an event could be sent after the time in which Meta recognizes a duplicate.
    private async Task<bool> TryLoadAsync(ClaimedMessage next, CancellationToken cancellationToken)
    {
        try
        {
            await attempts.LoadAsync(next, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await next.Message.NakAsync(new AckOpts { NakDelay = FailedLoadDelay }, CancellationToken.None).ConfigureAwait(false);
            _ = Waiting.AddLaterAsync(1, FailedLoadDelay);
            return false;
        }
    }
}
