using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Receiving;

/// <summary>Receives an event once more, with changes. Thread-safe.</summary>
/// <remarks>Only server events of the last requests can be sent again: refused bodies and the requests of the Pixel can contain raw personal data, and are not kept.</remarks>
internal sealed class EventResender(IEventLedger ledger, TimeProvider timeProvider)
{
    private readonly EventReceiver _receiver = new(ledger);

    /// <summary>Receives the server half of an event again, as if its sender had sent it now.</summary>
    /// <param name="number">The number of the event.</param>
    /// <param name="changesUtf8">A JSON object that is merged into the event (RFC 7386); empty for none. Without event_time in it, the time is now.</param>
    /// <returns>The request with its outcome, or the reason why nothing was sent.</returns>
    public (ReceivedRequest? Request, string? Reason) SendAgain(long number, ReadOnlyMemory<byte> changesUtf8)
    {
        if (ReadChanges(changesUtf8) is not { } changes)
            return (null, "The changes must be a JSON object such as {\"event_id\":\"another\",\"custom_data\":{\"value\":5}}.");
        if (ledger.Find(number) is not { } received)
            return (null, "There is no event with this number.");
        if (FindBody(number) is not var (body, index))
            return (null, "Only accepted server events of the last requests can be sent again. The Events Manager keeps neither refused bodies nor the requests of the Pixel.");

        var envelope = (JsonObject)JsonNode.Parse(body)!;
        var changed = (JsonObject)envelope["data"]![index]!.DeepClone();
        changed["event_time"] = timeProvider.GetUtcNow().ToUnixTimeSeconds();
        JsonMergePatch.Apply(changed, changes);
        envelope["data"] = new JsonArray(changed);
        return Receive(Encoding.UTF8.GetBytes(envelope.ToJsonString()), received);
    }

    private static JsonObject? ReadChanges(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
            return [];
        using var document = StrictJson.Parse(utf8);
        return document?.RootElement.ValueKind is JsonValueKind.Object ? JsonObject.Create(document.RootElement.Clone()) : null;
    }

    private (string Body, int Index)? FindBody(long number)
    {
        foreach (var request in ledger.GetNewest(null).Requests)
        {
            var index = request.EventNumbers.ToList().IndexOf(number);
            if (index >= 0 && request is { Source: EventSource.Server, Body: { } body })
                return (body, index);
        }

        return null;
    }

    private (ReceivedRequest? Request, string? Reason) Receive(byte[] body, ReceivedEvent original)
    {
        var (envelope, error) = GraphEnvelopeReader.ParseJson(body);
        using (envelope)
        {
            var request = new ReceivedRequest
            {
                Source = EventSource.Server,
                ReceivedAt = timeProvider.GetUtcNow(),
                StatusCode = 200,
                Dataset = original.Dataset,
                Run = original.Run,
                IsTest = envelope?.TestEventCode is not null,
            };
            EventBatch? batch = null;
            if (error is null)
                (batch, error) = EventBatch.Parse(envelope!.Data, request.ReceivedAt);
            return (error is null ? _receiver.Accept(envelope!, batch!, request, []) : _receiver.Reject(error, request, envelope?.Data ?? default), null);
        }
    }
}
