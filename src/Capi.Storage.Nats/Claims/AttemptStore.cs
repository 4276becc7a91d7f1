using System.Text;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.KeyValueStore;

namespace Capi.Storage.Nats.Claims;

/// <summary>Keeps the attempts of released events in a bucket, because the headers of a stored message can't change. Only events that failed before have an entry.</summary>
internal sealed class AttemptStore(NatsSession session)
{
    private const int MaxConcurrentLoads = 64;

    /// <summary>When an event is delivered again whose attempts could not be read.</summary>
    public static readonly TimeSpan FailedLoadDelay = TimeSpan.FromSeconds(1);

    /// <summary>Saves the attempts. It is done before the event is returned to the others.</summary>
    public async Task SaveAsync(ClaimedMessage claimed, AttemptState state, CancellationToken cancellationToken)
    {
        if (state == claimed.Attempts)
            return;
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        await streams.Attempts.PutAsync(claimed.Headers.MessageId, Encoding.ASCII.GetBytes(state.ToString()), cancellationToken: cancellationToken).ConfigureAwait(false);
        claimed.Attempts = state;
    }

    /// <summary>Reads the attempts of events that were delivered before. An event for which that fails is returned to the server.</summary>
    /// <returns>For each event, false if it was returned.</returns>
    public async Task<bool[]> LoadAllAsync(List<ClaimedMessage> arrived, CancellationToken cancellationToken)
    {
        var isLoaded = new bool[arrived.Count];
        await Parallel.ForAsync(0, arrived.Count, new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentLoads }, async (i, _) =>
            isLoaded[i] = !arrived[i].IsRedelivered || await TryLoadAsync(arrived[i], cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return isLoaded;
    }

    /// <summary>Deletes the entry of an event that has ended. An entry that stays because of a failure expires by itself.</summary>
    public async Task DeleteAsync(ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        if (claimed.Attempts.IsEmpty)
            return;
        try
        {
            var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
            await streams.Attempts.PurgeAsync(claimed.Headers.MessageId, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NatsException or StoreUnavailableException or OperationCanceledException)
        {
            // The event itself has ended.
        }
    }

    // Without its attempts an event could be sent after the time in which Meta recognizes a duplicate.
    private async Task<bool> TryLoadAsync(ClaimedMessage next, CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(next, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await next.Message.NakAsync(new AckOpts { NakDelay = FailedLoadDelay }, CancellationToken.None).ConfigureAwait(false);
            return false;
        }
    }

    private async Task LoadAsync(ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        var entry = await streams.Attempts.TryGetEntryAsync<byte[]>(claimed.Headers.MessageId, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (entry.Success)
            claimed.Attempts = AttemptState.Parse(Encoding.ASCII.GetString(entry.Value.Value ?? []));
        else if (entry.Error is not (NatsKVKeyNotFoundException or NatsKVKeyDeletedException))
            throw entry.Error;
    }
}
