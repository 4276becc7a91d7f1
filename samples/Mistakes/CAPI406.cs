// This is the send time; a queue or a retry can delay it by hours after the event.
using Capi;

namespace Mistakes.Rule406;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public sealed record StoredLead(string Number, DateTimeOffset CapturedAt, string Email);

public static class Desk
{
    public static ValueTask<EnqueueResult> CaptureAsync(IMetaCapiClient capi, StoredLead lead, MetaEventContext context) =>
        capi.SendLeadCapturedAsync(new LeadCaptured(lead.Number, DateTimeOffset.UtcNow, lead.Email), context); // CAPI406
}
