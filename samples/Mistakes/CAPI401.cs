// The result is ignored, so a withheld or invalid event goes unnoticed.
using Capi;

namespace Mistakes.Rule401;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static async Task CaptureAsync(IMetaCapiClient capi, LeadCaptured lead, MetaEventContext context, Task stored)
    {
        await stored;
        _ = capi.SendLeadCapturedAsync(lead, context); // CAPI401
    }
}
