// Hard-coded consent was not given by anyone.
using Capi;

namespace Mistakes.Rule405;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static ValueTask<EnqueueResult> CaptureAsync(IMetaCapiClient capi, LeadCaptured lead, MetaEventContext context) =>
        capi.SendLeadCapturedAsync(lead, context with { Consent = MetaConsent.Granted }); // CAPI405
}
