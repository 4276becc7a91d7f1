// Custom data is readable; an e-mail address has no business there.
using Capi;

namespace Mistakes.Rule103;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Phone,
    [Hashed] string CustomerId,
    [CustomData("contact")] string Email); // CAPI103
