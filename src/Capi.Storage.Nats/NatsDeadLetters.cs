using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Storage.Nats.Appending;
using Capi.Storage.Nats.Claims;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats;

/// <summary>The dead letters in a stream of their own. The sequence number of a message is the ID of the dead letter. Thread safe.</summary>
internal sealed class NatsDeadLetters(NatsSession session, EventPublisher publisher, ClaimRegistry claims, WakeChannel wake) : IMetaDeadLetters
{
    private const string SequenceName = "Nats-Sequence";
    private const int NotFound = 404;

    public async IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var subjects = datasetAlias is null ? session.Names.DeadLetterSubjects : session.Names.GetDeadLetterSubject(datasetAlias);
        for (ulong next = 1; await FindAsync(new() { Seq = next, NextBySubj = subjects }, cancellationToken).ConfigureAwait(false) is { } found; next = (ulong)found.Id + 1)
            yield return DeadLetterHeaders.Read(found.Id, found.Message.Headers, found.Message.Data);
    }

    public async Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default)
    {
        if (id <= 0 || await FindAsync(new() { Seq = (ulong)id }, cancellationToken).ConfigureAwait(false) is not { } found)
            return false;
        var headers = EventHeaders.Read(found.Message.Headers, (ulong)id);
        var redriven = new StoredEvent(DeadLetterHeaders.GetDataset(found.Message.Headers), found.Message.Data, headers.SendDeadline);

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
        try
        {
            // Without no_erase the server overwrites the event on the disk.
            return (await streams.DeadLetters.DeleteMessageAsync(new StreamMsgDeleteRequest { Seq = (ulong)id }, cancellationToken).ConfigureAwait(false)).Success;
        }
        catch (NatsJSApiException)
        {
            return false;
        }
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

    private async Task<(long Id, NatsMsg<byte[]> Message)?> FindAsync(StreamMsgGetRequest request, CancellationToken cancellationToken)
    {
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        var message = await streams.DeadLetters.GetDirectAsync<byte[]>(request, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (message.Headers is { Code: NotFound })
            return null;
        return long.TryParse(EventHeaders.Get(message.Headers, SequenceName), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (id, message)
            : throw new StoreUnavailableException($"The stream {session.Names.DeadLetterStream} doesn't answer as expected ({message.Headers?.Code}).", false);
    }
}
