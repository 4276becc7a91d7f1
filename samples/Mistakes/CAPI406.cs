// This is the send time; a queue or a retry can delay it by hours after the event.
using Capi;

namespace Mistakes.Rule406;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static ValueTask<EnqueueResult> CaptureAsync(IMetaCapiClient capi, string number, string email, MetaEventContext context) =>
        capi.SendLeadCapturedAsync(new LeadCaptured(number, DateTimeOffset.UtcNow, email), context); // CAPI406
}
