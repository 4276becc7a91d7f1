// The id may be null, and an event without an id is not sent.
using Capi;

namespace Mistakes.Rule003;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string? LeadNumber, // CAPI003
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
