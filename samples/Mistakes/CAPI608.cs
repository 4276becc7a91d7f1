// The lock doesn't list the phone number yet.
using Capi;

namespace Mistakes.Rule608;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Hashed] string? Phone); // CAPI608
