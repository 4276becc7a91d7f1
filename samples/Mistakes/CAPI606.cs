// The lock lists a currency.
using Capi;

namespace Mistakes.Rule606;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound( // CAPI606
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
