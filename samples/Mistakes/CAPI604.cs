// The campaign is optimized for leads.
using Capi;

namespace Mistakes.Rule604;

[MetaEvent(StandardEvents.Contact)] // CAPI604
public sealed partial record LeadFound(
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
