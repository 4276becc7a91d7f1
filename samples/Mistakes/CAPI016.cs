// In custom data this key is not the customer information parameter of the same name.
using Capi;

namespace Mistakes.Rule016;

[MetaEvent(StandardEvents.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData("client_user_agent")] string Browser); // CAPI016
