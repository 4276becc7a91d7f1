using Capi.Storage.Nats.Protocol;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Claims;

/// <summary>An event that this process has claimed: the message by which it is settled, and until when it belongs to this process.</summary>
/// <param name="key">Identifies the claim: another delivery of the same event is another claim.</param>
/// <param name="message">The message.</param>
/// <param name="claimedAt">The time before the server was asked.</param>
/// <param name="ackWait">How long the server waits for an acknowledgement before it gives the event to another worker.</param>
internal sealed class ClaimedMessage(long key, INatsJSMsg<byte[]> message, long claimedAt, TimeSpan ackWait)
{
    private long _extendedAt = claimedAt;

    /// <summary>The message.</summary>
    public INatsJSMsg<byte[]> Message { get; } = message;

    /// <summary>The headers of the event.</summary>
    public EventHeaders Headers { get; } = EventHeaders.Read(message.Headers, message.Metadata?.Sequence.Stream ?? 0);

    /// <summary>Identifies the claim.</summary>
    public long Key { get; } = key;

    /// <summary>The sequence number of the event in the stream.</summary>
    public ulong Sequence { get; } = message.Metadata?.Sequence.Stream ?? 0;

    /// <summary>The event.</summary>
    public ReadOnlyMemory<byte> Json => Message.Data;

    /// <summary>True if the server has delivered the event before, to this process or another one.</summary>
    public bool IsRedelivered => Message.Metadata is not { NumDelivered: <= 1 };

    /// <summary>What is known from earlier claims.</summary>
    public AttemptState Attempts { get; set; }

    /// <summary>False if another worker may have the event by now. The server tells nobody; it can't be before its time is over, which begins after the request.</summary>
    public bool IsLeased => TimeProvider.System.GetElapsedTime(Volatile.Read(ref _extendedAt)) < ackWait;

    /// <summary>True if the claim has just begun, so that there is no need to extend it.</summary>
    public bool IsFresh => TimeProvider.System.GetElapsedTime(Volatile.Read(ref _extendedAt)) < ackWait / 10;

    /// <summary>Lets the server's time begin again, if it isn't over.</summary>
    /// <returns>False if it is over.</returns>
    public async Task<bool> TryExtendAsync(CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetTimestamp();
        if (!IsLeased)
            return false;
        await Message.AckProgressAsync(new AckOpts { DoubleAck = true }, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _extendedAt, now);
        return true;
    }
}
