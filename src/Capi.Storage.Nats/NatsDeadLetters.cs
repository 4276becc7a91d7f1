using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Storage.Nats.Appending;
using Capi.Storage.Nats.Claims;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats;

/// <summary>The dead letters in a stream of their own. The sequence number of a message is the ID of the dead letter. Thread safe.</summary>
internal sealed class NatsDeadLetters(NatsSession session, EventPublisher publisher, ClaimRegistry claims, WakeChannel wake) : IMetaDeadLetters
{
    public async IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var subjects = datasetAlias is null ? session.Names.DeadLetterSubjects : session.Names.GetDeadLetterSubject(datasetAlias);
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        for (ulong next = 1; await StreamMessage.FindNextAsync(streams.DeadLetters, next, subjects, cancellationToken).ConfigureAwait(false) is { } found; next = found.Sequence + 1)
            yield return DeadLetterHeaders.Read((long)found.Sequence, found.Headers, found.Json);
    }

    public async Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default)
    {
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        if (id <= 0 || await StreamMessage.FindAsync(streams.DeadLetters, (ulong)id, cancellationToken).ConfigureAwait(false) is not { } found)
            return false;
        var headers = EventHeaders.Read(found.Headers, found.Sequence);
        var redriven = new StoredEvent(headers.Dataset, found.Json, headers.SendDeadline);

        // The same ID for each attempt, so that one that is interrupted before the deletion doesn't send the event twice.
        var published = await publisher.PublishAsync(redriven, $"redriven-{id.ToString(CultureInfo.InvariantCulture)}-{headers.MessageId}").ConfigureAwait(false);
        if (!published.IsStored)
            return false;
        await DropAsync(id, CancellationToken.None).ConfigureAwait(false);
        claims.Get(redriven.DatasetAlias).Waiting.Add(1, redriven.Json.Length + 1);
        wake.Notify(redriven.DatasetAlias, 1, redriven.Json.Length + 1);
        return true;
    }

    public async Task<bool> DropAsync(long id, CancellationToken cancellationToken = default)
    {
        if (id <= 0)
            return false;
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        return await StreamMessage.EraseAsync(streams.DeadLetters, (ulong)id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores a dead letter. Repeated for the same event, it is stored once.</summary>
    public async Task AddAsync(string dataset, ClaimedMessage claimed, ClaimedEvent failed, DeadLetterCause cause, DateTimeOffset failedAt, CancellationToken cancellationToken)
    {
        var answer = await session.JetStream
            .PublishAsync(
                session.Names.GetDeadLetterSubject(dataset),
                failed.Json,
                opts: new NatsJSPubOpts { MsgId = $"dead-{claimed.Headers.MessageId}" },
                headers: DeadLetterHeaders.Create(dataset, failed, cause, failedAt),
                cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        answer.EnsureSuccess();
    }
}
