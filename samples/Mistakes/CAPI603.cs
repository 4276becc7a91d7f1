// The customer number was hashed.
using Capi;

namespace Mistakes.Rule603;

#pragma warning disable CAPI106 // says the same of the member, without a lock
[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [Clear] string? ExternalId); // CAPI603
