using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>Appends the events of callers, and bounds the memory of those that wait for the disk. Thread safe.</summary>
internal sealed class EventAppender(StoreContext context, StoreThread thread, ClaimRegistry claims, SpaceCheck space)
{
    // What waits for the disk is in memory; more than this only if the disk hangs.
    private const long MaxAppendingBytes = 64 * 1024 * 1024;

    private long _appendingBytes;

    /// <summary>Appends events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="results">Receives the results.</param>
    public async ValueTask AppendAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results)
    {
        if (events.IsEmpty)
            return;
        var bytes = GetBytes(events.Span);
        try
        {
            if (Interlocked.Add(ref _appendingBytes, bytes) > MaxAppendingBytes + bytes)
                Fill(results, events.Length, AppendStatus.Full);
            else
                await AppendWithinLimitAsync(events, results).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Add(ref _appendingBytes, -bytes);
        }
    }

    private async Task AppendWithinLimitAsync(ReadOnlyMemory<StoredEvent> events, Memory<AppendStatus> results)
    {
        var append = new AppendCommand(events, results, claims, space, context.Capi.SendOnceWindow, context.TimeProvider);
        if (!thread.TryPost(append))
        {
            Fill(results, events.Length, AppendStatus.Closed);
            return;
        }

        // Not cancelled: the events belong to the caller until the command has read them.
        await append.Completion.ConfigureAwait(false);
    }

    private static void Fill(Memory<AppendStatus> results, int count, AppendStatus status) => results.Span[..count].Fill(status);

    private static long GetBytes(ReadOnlySpan<StoredEvent> events)
    {
        long bytes = 0;
        foreach (ref readonly var next in events)
            bytes += next.Json.Length;
        return bytes;
    }
}
