// No member is marked as the event ID that the browser's Pixel sends as eventID.
using Capi;

namespace Mistakes.Rule002;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured( // CAPI002
    string LeadId,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
