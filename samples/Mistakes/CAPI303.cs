// URLs are stored in logs, browser histories and referrers.
using Capi;

namespace Mistakes.Rule303;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static Uri Thanks(LeadCaptured lead) =>
        new("https://shop.example/thanks?to=" + lead.Email); // CAPI303
}
