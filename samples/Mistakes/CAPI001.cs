// The contract is not partial, so the generator can't add code to it.
using Capi;

namespace Mistakes.Rule001;

[MetaEvent(StandardEvents.Lead)]
public sealed record LeadCaptured( // CAPI001
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
