using Capi.Storage.Nats.Claims;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.Nats.Appending;

/// <summary>Appends the events of callers, and bounds the memory of those that wait for the server. Thread safe.</summary>
internal sealed class EventAppender(NatsSession session, EventPublisher publisher, NatsSendOnceLedger ledger, ClaimRegistry claims, WakeChannel wake, RefusalLog refusals, ILogger logger)
{
    // More than this waits for the server only if it hangs.
    private const long MaxAppendingBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan MaxSetupWait = TimeSpan.FromMilliseconds(250);

    private long _appendingBytes;
    private volatile bool _isClosed;

    /// <summary>Rejects further events.</summary>
    public void Close() => _isClosed = true;

    /// <summary>Appends events. Not cancelled: an event of a caller that has gone would be stored or not, and nobody would know.</summary>
    /// <param name="events">The events.</param>
    /// <param name="results">Receives the results.</param>
    public async ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results)
    {
        var bytes = GetBytes(events.Span);
        results.Span[..events.Length].Fill(_isClosed ? AppendStatus.Closed : AppendStatus.Full);
        if (_isClosed || events.IsEmpty)
            return;
        try
        {
            if (Interlocked.Add(ref _appendingBytes, bytes) <= MaxAppendingBytes + bytes && await IsReadyAsync().ConfigureAwait(false))
                await AppendAllAsync(events, results).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Add(ref _appendingBytes, -bytes);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            await session.GetStreamsAsync(CancellationToken.None).WaitAsync(MaxSetupWait).ConfigureAwait(false);
            if (await session.WaitUntilOpenAsync().ConfigureAwait(false))
                return true;
            refusals.Refuse("the connection is lost");
        }
        catch (Exception exception) when (exception is StoreUnavailableException or TimeoutException)
        {
            // The reason is in the log already.
            refusals.Refuse("the server can't be used");
        }

        return false;
    }

    private async Task AppendAllAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results)
    {
        // Started in order: the connection keeps it. Repetitions in one call wait for the first.
        var appends = new Task<AppendStatus>[events.Length];
        var entered = new Dictionary<SendOnceKey, Task<AppendStatus>>();
        for (var i = 0; i < events.Length; i++)
        {
            var next = events.Span[i];
            if (next.SendOnceKey is { } key)
                appends[i] = entered[key] = AppendAfterAsync(entered.GetValueOrDefault(key), next);
            else
                appends[i] = AppendAsync(next);
        }

        for (var i = 0; i < events.Length; i++)
        {
            var status = await appends[i].ConfigureAwait(false);
            results.Span[i] = status;
        }

        Notify(events.Span, results.Span);
    }

    private async Task<AppendStatus> AppendAfterAsync(Task<AppendStatus>? first, StoredEvent next)
    {
        if (first is not null)
            await first.ConfigureAwait(false);
        return await AppendAsync(next).ConfigureAwait(false);
    }

    private async Task<AppendStatus> AppendAsync(StoredEvent next)
    {
        try
        {
            if (next.SendOnceKey is { } key)
                return await ledger.AppendAsync(key, next, publisher).ConfigureAwait(false);
            var published = await publisher.PublishAsync(next, publisher.CreateId()).ConfigureAwait(false);
            return published.IsStored ? AppendStatus.Stored : AppendStatus.Full;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.AppendFailed(exception.GetType().Name);
            return AppendStatus.Full;
        }
    }

    private void Notify(ReadOnlySpan<StoredEvent> events, ReadOnlySpan<AppendStatus> results)
    {
        for (var i = 0; i < events.Length; i++)
        {
            if (results[i] != AppendStatus.Stored)
                continue;
            var (alias, bytes) = (events[i].DatasetAlias, events[i].Json.Length + 1);
            claims.Get(alias).Waiting.Add(1, bytes);
            wake.Notify(alias, 1, bytes);
        }
    }

    private static long GetBytes(ReadOnlySpan<StoredEvent> events)
    {
        long bytes = 0;
        foreach (ref readonly var next in events)
            bytes += next.Json.Length;
        return bytes;
    }
}
