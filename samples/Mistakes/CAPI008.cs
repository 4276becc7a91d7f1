// A value without a currency.
using Capi;

namespace Mistakes.Rule008;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData] decimal Value); // CAPI008
