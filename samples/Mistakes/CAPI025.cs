// Which of the two is the page's event?
using Capi;

namespace Mistakes.Rule025;

[MetaEvent(StandardEvents.Lead)]
[Ga4Event("generate_lead")]
public sealed partial record LeadFound([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);

[MetaEvent(StandardEvents.Lead)]
[Ga4Event("generate_lead")] // CAPI025
public sealed partial record QuoteRequested([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);
