// Generic contracts are not supported.
using Capi;

namespace Mistakes.Rule019;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured<TSource>( // CAPI019
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    TSource Source);
