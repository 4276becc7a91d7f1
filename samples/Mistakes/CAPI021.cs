// The record declares the property itself, so the compiler ignores the attribute, and the event is sent without the email address.
using Capi;

namespace Mistakes.Rule021;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Phone,
    [property: Hashed] string Email) // CAPI021
{
    public string Email { get; init; } = Email.Trim();
}
