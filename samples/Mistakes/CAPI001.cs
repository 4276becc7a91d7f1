// The contract lacks the word partial, so the generator can add nothing to it.
using Capi;

namespace Mistakes.Rule001;

[MetaEvent(StandardEvent.Lead)]
public sealed record LeadCaptured( // CAPI001
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
