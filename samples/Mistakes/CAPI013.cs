// A recipient may be an address, a number or a name: the key must be said.
using Capi;

namespace Mistakes.Rule013;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Recipient); // CAPI013
