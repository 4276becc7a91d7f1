using System.Text;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using NATS.Client.Core;
using NATS.Client.KeyValueStore;

namespace Capi.Storage.Nats.Claims;

/// <summary>Keeps the attempts of released events in a bucket, because the headers of a stored message can't change. Only events that failed before have an entry.</summary>
internal sealed class AttemptStore(NatsSession session)
{
    /// <summary>Saves the attempts. It is done before the event is returned to the others.</summary>
    public async Task SaveAsync(ClaimedMessage claimed, AttemptState state, CancellationToken cancellationToken)
    {
        if (state == claimed.Attempts)
            return;
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        await streams.Attempts.PutAsync(claimed.Headers.MessageId, Encoding.ASCII.GetBytes(state.ToString()), cancellationToken: cancellationToken).ConfigureAwait(false);
        claimed.Attempts = state;
    }

    /// <summary>Reads the attempts of an event that was delivered before.</summary>
    public async Task LoadAsync(ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        var entry = await streams.Attempts.TryGetEntryAsync<byte[]>(claimed.Headers.MessageId, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (entry.Success)
            claimed.Attempts = AttemptState.Parse(Encoding.ASCII.GetString(entry.Value.Value ?? []));
        else if (entry.Error is not (NatsKVKeyNotFoundException or NatsKVKeyDeletedException))
            throw entry.Error;
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
}
