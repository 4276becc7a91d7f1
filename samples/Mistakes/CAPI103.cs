// Custom data is sent in clear, so it must not contain an email address.
using Capi;

namespace Mistakes.Rule103;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Phone,
    [Hashed] string CustomerId,
    [CustomData("contact")] string Email); // CAPI103
