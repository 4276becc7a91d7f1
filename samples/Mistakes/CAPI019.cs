// A contract with a type parameter would be a contract for anything.
using Capi;

namespace Mistakes.Rule019;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured<TSource>( // CAPI019
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    TSource Source);
