// Meta compares the click ID unchanged; its hash never matches.
using Capi;

namespace Mistakes.Rule101;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Fbc); // CAPI101
