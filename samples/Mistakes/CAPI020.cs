// Neither the contract nor the context provides consent, so every event is withheld.
using Capi;

namespace Mistakes.Rule020;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static ValueTask<EnqueueResult> CaptureAsync(IMetaCapiClient capi, LeadCaptured lead) =>
        capi.SendLeadCapturedAsync(lead, new MetaEventContext()); // CAPI020
}
