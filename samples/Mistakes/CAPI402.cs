// The browser can't send the same random ID, so Meta counts the conversion twice.
using Capi;

namespace Mistakes.Rule402;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);

public static class Desk
{
    public static LeadCaptured Capture(DateTimeOffset at, string email) =>
        new(Guid.NewGuid().ToString(), at, email); // CAPI402
}
