// Nothing says when it happened.
using Capi;

namespace Mistakes.Rule004;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured( // CAPI004
    [EventId] string LeadNumber,
    DateTimeOffset CreatedAt,
    [Hashed] string Email);
