using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Warnings;

namespace Capi.EventsManager.Receiving;

/// <summary>Stores the events of an accepted request, or the reason why a request is refused. Thread-safe.</summary>
internal sealed class EventReceiver(IEventLedger ledger)
{
    /// <summary>Stores the events.</summary>
    /// <param name="envelope">The request.</param>
    /// <param name="batch">Its events.</param>
    /// <param name="request">What is known of the request.</param>
    /// <param name="warnings">Warnings about the request as a whole.</param>
    /// <returns>The request with the numbers of the events and all warnings.</returns>
    public ReceivedRequest Accept(GraphEnvelope envelope, EventBatch batch, ReceivedRequest request, IEnumerable<string> warnings)
    {
        List<string> messages = [.. warnings, .. envelope.Warnings.Concat(EnvelopeWarnings.GetWarnings(envelope.Root)).Select(warning => warning.Message)];
        return ledger.Record(
            request with
            {
                EventsReceived = batch.Events.Count,
                WarningCount = messages.Count + batch.WarningCount,
                Warnings = [.. messages.Concat(batch.GetWarnings()).Take(EventBatch.MaxMessages)],
                Body = envelope.ToRedactedJson(),
            },
            [.. batch.Events.Select(view => ServerEventParser.Parse(request.Dataset!, view, envelope, messages))]);
    }

    /// <summary>Stores the refusal with the masked events.</summary>
    /// <returns>The request with the numbers of the refused events.</returns>
    public ReceivedRequest Reject(GraphError error, ReceivedRequest request, JsonElement data) => ledger.RecordRejection(
        request with
        {
            StatusCode = error.StatusCode,
            RejectionReason = error.Reason,
            Field = error.Field?.Text,
            ErrorCode = error.RawBody is null ? error.Code : null,
            ErrorSubcode = error.Subcode,
        },
        [.. RefusedEventParser.Parse(request.Dataset, data, error, request.ReceivedAt)]);
}
