// GA4's sign_up is CompleteRegistration at Meta, not Lead.
using Capi;

namespace Mistakes.Rule024;

[MetaEvent(StandardEvents.Lead)]
[Ga4Event("sign_up")] // CAPI024
public sealed partial record Registered([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string? Email);
