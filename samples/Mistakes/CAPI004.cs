// No member is marked as the event time.
using Capi;

namespace Mistakes.Rule004;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured( // CAPI004
    [EventId] string LeadNumber,
    DateTimeOffset CreatedAt,
    [Hashed] string Email);
