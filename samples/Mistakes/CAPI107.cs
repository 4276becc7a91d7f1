// The key is that of a subscription, so the email address would be sent in clear.
using Capi;

namespace Mistakes.Rule107;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Clear("subscription_id")] string Email); // CAPI107
