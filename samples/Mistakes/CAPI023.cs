// GA4's event is called generate_lead, so the pages' events never reach this contract.
using Capi;

namespace Mistakes.Rule023;

[MetaEvent(StandardEvents.Lead)]
[Ga4Event("generate_leed")] // CAPI023
public sealed partial record LeadFound([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);
