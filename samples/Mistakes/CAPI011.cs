// Two members have the key fbp, which takes a single value.
using Capi;

namespace Mistakes.Rule011;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear] string Fbp,
    [Clear("fbp")] string BrowserId); // CAPI011
