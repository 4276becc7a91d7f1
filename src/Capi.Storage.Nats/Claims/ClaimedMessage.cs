using Capi.Storage.Nats.Protocol;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Claims;

/// <summary>An event that this process has claimed: the message by which it is settled, and until when the claim is renewed.</summary>
/// <param name="message">The message of the newest delivery.</param>
internal sealed class ClaimedMessage(INatsJSMsg<byte[]> message)
{
    private long _renewedUntil;

    /// <summary>The message of the newest delivery.</summary>
    public INatsJSMsg<byte[]> Message { get; set; } = message;

    /// <summary>The headers of the event.</summary>
    public EventHeaders Headers { get; } = EventHeaders.Read(message.Headers, message.Metadata?.Sequence.Stream ?? 0);

    /// <summary>The sequence number of the event in the stream.</summary>
    public long Key => (long)(Message.Metadata?.Sequence.Stream ?? 0);

    /// <summary>The event.</summary>
    public ReadOnlyMemory<byte> Json => Message.Data;

    /// <summary>True if the server has delivered the event before, to this process or another one.</summary>
    public bool IsRedelivered => Message.Metadata is not { NumDelivered: <= 1 };

    /// <summary>What is known from earlier claims.</summary>
    public AttemptState Attempts { get; set; }

    /// <summary>True while the sender has time for the event.</summary>
    public bool IsLeased => Environment.TickCount64 < Volatile.Read(ref _renewedUntil);

    /// <summary>Gives the sender time.</summary>
    public void Lease(TimeSpan lease) => Volatile.Write(ref _renewedUntil, Environment.TickCount64 + (long)Math.Min(lease.TotalMilliseconds, int.MaxValue));
}
