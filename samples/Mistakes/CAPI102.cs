// The email address would be sent in clear and never match.
using Capi;

namespace Mistakes.Rule102;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Clear] string Email); // CAPI102
