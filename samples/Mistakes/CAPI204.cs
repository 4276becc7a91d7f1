// An email address is assigned to the phone number.
using Capi;

namespace Mistakes.Rule204;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Phone);

public sealed record Visitor(string Email, string Phone);

public static class Desk
{
    public static LeadCaptured Capture(string number, DateTimeOffset at, Visitor visitor) =>
        new(number, at, visitor.Email, visitor.Email); // CAPI204
}
