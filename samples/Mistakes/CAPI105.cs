// The event id travels readable, from the browser too; the customer's number must not.
using Capi;

namespace Mistakes.Rule105;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId, Hashed("external_id")] string CustomerId, // CAPI105
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
