// The country is a literal, not data about the person.
using Capi;

namespace Mistakes.Rule407;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Country);

public static class Desk
{
    public static LeadCaptured Capture(string number, DateTimeOffset at, string email) =>
        new(number, at, email, "de"); // CAPI407
}
