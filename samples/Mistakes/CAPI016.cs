// In custom data this does not count as the browser's user agent, whatever it is called.
using Capi;

namespace Mistakes.Rule016;

[MetaEvent(StandardEvent.Lead)]
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData("client_user_agent")] string Browser); // CAPI016
