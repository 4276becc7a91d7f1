using Capi.Storage.Nats.Connection;
using NATS.Client.KeyValueStore;

namespace Capi.Storage.Nats.Appending;

/// <summary>The ledger in a bucket, shared by all processes. Thread safe.</summary>
/// <remarks>
/// Bucket and stream have no common transaction. Therefore an entry is made in two steps, before and after the event is published, and the message ID of the event is made of the entry's revision.
/// Who finds an entry whose second step is missing publishes the event with the same message ID: either the stream has it already, or it is stored now. So a process that is killed in between loses
/// nothing, and no event is stored twice within the stream's duplicate window.
/// </remarks>
internal sealed class NatsSendOnceLedger(NatsSession session) : ISendOnceLedger
{
    private const int MaxAttempts = 3;

    private static readonly byte[] Begun = "begun"u8.ToArray();
    private static readonly byte[] Stored = "stored"u8.ToArray();

    public async ValueTask<bool> TryAddAsync(SendOnceKey key)
    {
        var bucket = await GetBucketAsync().ConfigureAwait(false);
        var created = await bucket.TryCreateAsync(key.ToString(), Stored).ConfigureAwait(false);
        return created.Success || (created.Error is NatsKVCreateException ? false : throw created.Error);
    }

    public async ValueTask RemoveAsync(SendOnceKey key)
    {
        var bucket = await GetBucketAsync().ConfigureAwait(false);
        await bucket.PurgeAsync(key.ToString()).ConfigureAwait(false);
    }

    /// <summary>Stores an event unless it was stored before.</summary>
    public async Task<AppendStatus> AppendAsync(SendOnceKey key, StoredEvent next, EventPublisher publisher)
    {
        var bucket = await GetBucketAsync().ConfigureAwait(false);
        var name = key.ToString();
        var (isEntered, revision) = await BeginAsync(bucket, name).ConfigureAwait(false);
        if (isEntered)
            return AppendStatus.Duplicate;

        var published = await publisher.PublishAsync(next, $"once-{name}-{revision}").ConfigureAwait(false);
        if (!published.IsStored)
            return AppendStatus.Full;

        // A failure leaves the entry as it is, which the next caller understands.
        await bucket.TryUpdateAsync(name, Stored, revision).ConfigureAwait(false);
        return published.IsRepetition ? AppendStatus.Duplicate : AppendStatus.Stored;
    }

    private static async Task<(bool IsEntered, ulong Revision)> BeginAsync(INatsKVStore bucket, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var created = await bucket.TryCreateAsync(name, Begun).ConfigureAwait(false);
            if (created.Success)
                return (false, created.Value);
            var entry = await bucket.TryGetEntryAsync<byte[]>(name).ConfigureAwait(false);
            if (entry.Success)
                return (!Begun.AsSpan().SequenceEqual(entry.Value.Value), entry.Value.Revision);

            // Removed or expired meanwhile.
            if (attempt == MaxAttempts)
                throw entry.Error;
        }
    }

    private async Task<INatsKVStore> GetBucketAsync() => (await session.GetStreamsAsync(CancellationToken.None).ConfigureAwait(false)).SendOnce;
}
