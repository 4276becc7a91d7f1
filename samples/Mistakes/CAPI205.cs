// Google's digest of a phone number includes the plus sign, Meta's doesn't: it never matches.
using Capi;

namespace Mistakes.Rule205;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Sha256PhoneNumber); // CAPI205
