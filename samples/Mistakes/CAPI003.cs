// The event ID may be null, and an event without an ID is invalid.
using Capi;

namespace Mistakes.Rule003;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string? LeadNumber, // CAPI003
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
