using System.Collections.Concurrent;
using Capi.Storage.Nats.Claims;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats;

/// <summary>Erases events by reading the streams, several parts at the same time. The server can't search; it is a rare call.</summary>
internal sealed class NatsErasure(NatsSession session, ClaimRegistry claims)
{
    private const int Readers = 16;

    /// <summary>Erases the selected events. Those that another process has claimed count as waiting, because the server doesn't tell which they are.</summary>
    public async ValueTask<IReadOnlyList<ErasedEvents>> EraseAsync(EventSelector selector, CancellationToken cancellationToken)
    {
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        var waiting = await EraseAsync(streams.Events, session.Names.EventSubjects, selector, (alias, sequence) => !claims.Get(alias).Erase(sequence), cancellationToken).ConfigureAwait(false);
        var deadLetters = await EraseAsync(streams.DeadLetters, session.Names.DeadLetterSubjects, selector, static (_, _) => true, cancellationToken).ConfigureAwait(false);
        return [.. waiting.Keys.Union(deadLetters.Keys, StringComparer.OrdinalIgnoreCase)
            .Select(alias => new ErasedEvents(alias, waiting.GetValueOrDefault(alias), deadLetters.GetValueOrDefault(alias)))
            .Where(static erased => erased.Waiting + erased.DeadLetters > 0)];
    }

    private static async Task<ConcurrentDictionary<string, int>> EraseAsync(
        INatsJSStream stream, string subjects, EventSelector selector, Func<string, ulong, bool> counts, CancellationToken cancellationToken)
    {
        var erased = new ConcurrentDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        await stream.RefreshAsync(cancellationToken).ConfigureAwait(false);
        var (first, last) = ((ulong)stream.Info.State.FirstSeq, (ulong)stream.Info.State.LastSeq);
        if (stream.Info.State.Messages == 0)
            return erased;

        var part = ((last - first) / Readers) + 1;
        await Parallel.ForAsync(0, Readers, new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken }, async (reader, stop) =>
        {
            var end = first + (part * ((ulong)reader + 1));
            for (var next = end - part; await StreamMessage.FindNextAsync(stream, next, subjects, stop).ConfigureAwait(false) is { } found && found.Sequence < end; next = found.Sequence + 1)
            {
                if (!selector.Matches(found.Json) || !await StreamMessage.EraseAsync(stream, found.Sequence, stop).ConfigureAwait(false))
                    continue;
                var alias = EventHeaders.Read(found.Headers, found.Sequence).Dataset;
                if (counts(alias, found.Sequence))
                    erased.AddOrUpdate(alias, 1, static (_, count) => count + 1);
            }
        }).ConfigureAwait(false);
        return erased;
    }
}
