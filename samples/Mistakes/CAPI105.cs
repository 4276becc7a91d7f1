// The event ID is sent in clear, by the browser too, so it must not be a customer number.
using Capi;

namespace Mistakes.Rule105;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId, Hashed("external_id")] string CustomerId, // CAPI105
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
