// The key can't be inferred: Recipient could be an email address, a phone number or a name.
using Capi;

namespace Mistakes.Rule013;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string Recipient); // CAPI013
