// Meta's key for an email address is em.
using Capi;

namespace Mistakes.Rule014;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed("email")] string Contact); // CAPI014
