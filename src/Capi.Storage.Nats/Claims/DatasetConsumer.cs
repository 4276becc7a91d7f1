using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Diagnostics;
using Capi.Storage.Nats.Protocol;
using Microsoft.Extensions.Logging;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats.Claims;

/// <summary>The consumer of one dataset: all workers pull from the same one, and each event goes to one of them.</summary>
/// <remarks>Used by one call at a time.</remarks>
internal sealed class DatasetConsumer(NatsSession session, string alias, TimeSpan ackWait, ILogger logger)
{
    private const int NotFound = 404;

    // Only if the server doesn't answer: a fetch without events ends at once.
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(3);

    // A fetch from a consumer that was deleted looks like one without events.
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);

    private INatsJSConsumer? _consumer;
    private long _checkedAt;

    /// <summary>Fetches waiting events, without waiting for more.</summary>
    /// <exception cref="StoreUnavailableException">The server or the consumer is gone; the next call creates it again.</exception>
    public async Task<List<INatsJSMsg<byte[]>>> FetchAsync(int maxEvents, CancellationToken cancellationToken)
    {
        var consumer = _consumer ??= await GetConsumerAsync(cancellationToken).ConfigureAwait(false);
        var fetched = new List<INatsJSMsg<byte[]>>();
        try
        {
            await foreach (var message in consumer.FetchNoWaitAsync<byte[]>(new() { MaxMsgs = maxEvents, Expires = FetchTimeout }, cancellationToken: cancellationToken).ConfigureAwait(false))
                fetched.Add(message);
            if (fetched.Count == 0)
                await CheckAsync(consumer, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSException) when (fetched.Count > 0)
        {
            // What has arrived is claimed; the next fetch fails.
            Forget();
        }
        catch (NatsJSException)
        {
            Forget();
            throw;
        }

        return fetched;
    }

    private async Task CheckAsync(INatsJSConsumer consumer, CancellationToken cancellationToken)
    {
        if (TimeProvider.System.GetElapsedTime(_checkedAt) < CheckInterval)
            return;
        await consumer.RefreshAsync(cancellationToken).ConfigureAwait(false);
        _checkedAt = TimeProvider.System.GetTimestamp();
    }

    private void Forget()
    {
        _consumer = null;
        session.Invalidate();
    }

    private async Task<INatsJSConsumer> GetConsumerAsync(CancellationToken cancellationToken)
    {
        var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
        var consumer = await FindAsync(streams.Events, cancellationToken).ConfigureAwait(false)
            ?? await streams.Events.CreateOrUpdateConsumerAsync(CreateConfiguration(), cancellationToken).ConfigureAwait(false);
        Check(consumer.Info.Config);
        _checkedAt = TimeProvider.System.GetTimestamp();
        if (consumer.Info.NumPending + (ulong)consumer.Info.NumAckPending is > 0 and var waiting)
            logger.EventsWaiting(waiting, alias);
        return consumer;
    }

    // An operator may have created it, for an application without the permission. Another time of claims is changed to that of the options.
    private async Task<INatsJSConsumer?> FindAsync(INatsJSStream stream, CancellationToken cancellationToken)
    {
        try
        {
            var consumer = await stream.GetConsumerAsync(SubjectToken.Create(alias), cancellationToken).ConfigureAwait(false);
            return consumer.Info.Config.AckWait == ackWait ? consumer : null;
        }
        catch (NatsJSApiException exception) when (exception.Error.Code == NotFound)
        {
            return null;
        }
    }

    private ConsumerConfig CreateConfiguration() => new(SubjectToken.Create(alias))
    {
        FilterSubject = session.Names.GetEventSubject(alias),
        AckPolicy = ConsumerConfigAckPolicy.Explicit,
        AckWait = ackWait,

        // Without limits: each worker claims only what it sends next, and an event is given up by the sender, never by the server.
        MaxDeliver = -1,
        MaxAckPending = -1,
    };

    private void Check(ConsumerConfig actual)
    {
        var subject = session.Names.GetEventSubject(alias);
        if (actual.AckPolicy != ConsumerConfigAckPolicy.Explicit || actual.MaxDeliver > 0 || actual.FilterSubject != subject)
        {
            throw new StoreUnavailableException(
                $"The consumer {SubjectToken.Create(alias)} of the stream {session.Names.EventStream} has other settings than the store needs (ack explicit, no max-deliver, filter {subject}): delete it, the store creates it again and no event is lost.",
                true);
        }
    }
}
