// Click IDs are case-sensitive.
using Capi;

namespace Mistakes.Rule203;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear] string Fbc);

public static class Desk
{
    public static LeadCaptured Capture(string number, DateTimeOffset at, string email, string fbc) =>
        new(number, at, email, fbc.ToLowerInvariant()); // CAPI203
}
