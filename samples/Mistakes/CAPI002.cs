// Nothing says which value the browser's half of the event carries as eventID.
using Capi;

namespace Mistakes.Rule002;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured( // CAPI002
    string LeadId,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
