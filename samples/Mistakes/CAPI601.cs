// The lock lists the phone number, too: Meta matched more events with it.
using Capi;

namespace Mistakes.Rule601;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadFound( // CAPI601
    [EventId] string Number,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
