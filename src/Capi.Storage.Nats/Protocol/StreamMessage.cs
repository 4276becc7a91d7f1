using System.Globalization;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Capi.Storage.Nats.Protocol;

/// <summary>A message of a stream that is read without a consumer.</summary>
/// <param name="Sequence">Its sequence number.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Json">The event.</param>
internal readonly record struct StreamMessage(ulong Sequence, NatsHeaders Headers, byte[] Json)
{
    private const string SequenceName = "Nats-Sequence";
    private const int NotFound = 404;

    /// <summary>Reads a message; null if there is none.</summary>
    public static Task<StreamMessage?> FindAsync(INatsJSStream stream, ulong sequence, CancellationToken cancellationToken) => ReadAsync(stream, new() { Seq = sequence }, cancellationToken);

    /// <summary>Reads the first message from a sequence number on; null if there is none.</summary>
    public static Task<StreamMessage?> FindNextAsync(INatsJSStream stream, ulong sequence, string subjects, CancellationToken cancellationToken) =>
        ReadAsync(stream, new() { Seq = sequence, NextBySubj = subjects }, cancellationToken);

    /// <summary>Deletes a message. The server overwrites it on its disk.</summary>
    /// <returns>False if there is none.</returns>
    public static async Task<bool> EraseAsync(INatsJSStream stream, ulong sequence, CancellationToken cancellationToken)
    {
        try
        {
            return (await stream.DeleteMessageAsync(new StreamMsgDeleteRequest { Seq = sequence }, cancellationToken).ConfigureAwait(false)).Success;
        }
        catch (NatsJSApiException)
        {
            return false;
        }
    }

    /// <summary>Contains no event data.</summary>
    public override string ToString() => "***";

    private static async Task<StreamMessage?> ReadAsync(INatsJSStream stream, StreamMsgGetRequest request, CancellationToken cancellationToken)
    {
        var message = await stream.GetDirectAsync<byte[]>(request, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (message.Headers is { Code: NotFound })
            return null;
        return ulong.TryParse(EventHeaders.Get(message.Headers, SequenceName), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new(sequence, message.Headers!, message.Data ?? [])
            : throw new IOException($"The stream doesn't answer as expected ({message.Headers?.Code.ToString(CultureInfo.InvariantCulture)}).");
    }
}
