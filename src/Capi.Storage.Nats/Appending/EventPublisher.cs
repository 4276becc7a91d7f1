using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Diagnostics;
using Capi.Storage.Nats.Protocol;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats.Appending;

/// <summary>Publishes events and waits until the stream has confirmed them. Thread safe.</summary>
internal sealed class EventPublisher(NatsSession session, TimeSpan timeout, string source, RefusalLog refusals)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    private long _lastId;

    /// <summary>Returns the message ID of a new event.</summary>
    public string CreateId() => $"{source}-{Interlocked.Increment(ref _lastId)}";

    /// <summary>Publishes an event. An attempt without an answer is repeated with the same ID, which the stream accepts once.</summary>
    /// <param name="next">The event.</param>
    /// <param name="messageId">Its message ID.</param>
    public async Task<PublishResult> PublishAsync(StoredEvent next, string messageId)
    {
        var subject = session.Names.GetEventSubject(next.DatasetAlias);
        var headers = new EventHeaders(messageId, next.SendDeadline, source, next.DatasetAlias);
        using var limit = new CancellationTokenSource(timeout);
        for (var isFirst = true; ; isFirst = false)
        {
            Exception? failure;
            try
            {
                var result = await session.JetStream
                    .TryPublishAsync(subject, next.Json, opts: new NatsJSPubOpts { MsgId = messageId }, headers: headers.ToNats(), cancellationToken: limit.Token).ConfigureAwait(false);
                if (result.Success)
                    return Read(result.Value, isFirst);
                failure = result.Error;
            }
            catch (Exception exception) when (exception is NatsException or OperationCanceledException)
            {
                failure = exception;
            }

            if (failure is NatsPayloadTooLargeException)
                return Refuse("an event is larger than max_payload of the server");
            await Task.Delay(RetryDelay, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!limit.IsCancellationRequested)
                continue;

            // The stream may be gone.
            session.Invalidate();
            return Refuse("the stream doesn't confirm events");
        }
    }

    private PublishResult Read(PubAckResponse answer, bool isFirst)
    {
        if (answer.Error is { } error)
            return Refuse($"{error.ErrCode}: {error.Description}");
        refusals.Accept();

        // A repetition after an attempt without an answer may be this call's own.
        return new(true, answer.Duplicate && isFirst);
    }

    private PublishResult Refuse(string reason)
    {
        refusals.Refuse(reason);
        return default;
    }
}
