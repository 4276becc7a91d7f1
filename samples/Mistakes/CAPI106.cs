// The customer number would be sent in clear, although Meta accepts it hashed.
using Capi;

namespace Mistakes.Rule106;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear] string CustomerId); // CAPI106
