using System.Globalization;
using Capi.Storage.Nats.Connection;
using Capi.Storage.Nats.Protocol;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats;

/// <summary>Finds out how the store is. Thread safe.</summary>
internal sealed class StatusReader(NatsSession session)
{
    private const string TimeHeader = "Nats-Time-Stamp";

    // The largest event: a stream with less space may refuse the next one.
    private const long MaxEventBytes = 1024 * 1024;

    /// <summary>Asks the server.</summary>
    public async ValueTask<EventStoreStatus> ReadAsync(string dataset, CancellationToken cancellationToken)
    {
        try
        {
            var streams = await session.GetStreamsAsync(cancellationToken).ConfigureAwait(false);
            if (!await session.WaitUntilOpenAsync().ConfigureAwait(false))
                return new() { Problem = "the connection is lost" };
            var subject = session.Names.GetEventSubject(dataset);
            var events = await ReadInfoAsync(session.Names.EventStream, subject, cancellationToken).ConfigureAwait(false);
            var deadSubject = session.Names.GetDeadLetterSubject(dataset);
            var dead = await ReadInfoAsync(session.Names.DeadLetterStream, deadSubject, cancellationToken).ConfigureAwait(false);
            var oldest = await StreamMessage.FindNextAsync(streams.Events, 1, subject, cancellationToken).ConfigureAwait(false);
            var (used, max) = (events.State.Bytes, events.Config.MaxBytes);
            return new()
            {
                Problem = max > 0 && used + Math.Min(MaxEventBytes, max / 20) > max ? "the stream has reached MaxBytes" : null,
                UsedShare = max > 0 ? Math.Min(1, (double)used / max) : null,
                Events = GetCount(events, subject),
                OldestStoredAt = oldest is { } message ? ReadTime(message.Headers) : null,
                DeadLetters = GetCount(dead, deadSubject),
            };
        }
        catch (StoreUnavailableException exception)
        {
            return new() { Problem = exception.Message };
        }
        catch (Exception exception) when (exception is NatsException or TimeoutException or IOException)
        {
            return new() { Problem = $"the server can't be used ({exception.GetType().Name})" };
        }
    }

    private async Task<StreamInfo> ReadInfoAsync(string stream, string subject, CancellationToken cancellationToken) =>
        (await session.JetStream.GetStreamAsync(stream, new StreamInfoRequest { SubjectsFilter = subject }, cancellationToken).ConfigureAwait(false)).Info;

    private static long GetCount(StreamInfo info, string subject) => info.State.Subjects is { } subjects && subjects.TryGetValue(subject, out var count) ? count : 0;

    private static DateTimeOffset? ReadTime(NatsHeaders headers) =>
        DateTimeOffset.TryParse(EventHeaders.Get(headers, TimeHeader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
