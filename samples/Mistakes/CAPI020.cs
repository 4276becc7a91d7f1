// Neither the contract nor its context can hold a consent, so no event ever leaves.
using Capi;

namespace Mistakes.Rule020;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static ValueTask<EnqueueResult> CaptureAsync(IMetaCapiClient capi, LeadCaptured lead) =>
        capi.SendLeadCapturedAsync(lead, new MetaEventContext()); // CAPI020
}
