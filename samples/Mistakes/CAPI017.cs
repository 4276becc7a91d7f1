// For app events Meta requires app_data, which contracts don't support yet.
using Capi;

namespace Mistakes.Rule017;

[MetaEvent(StandardEvents.Lead, ActionSource = ActionSource.App)] // CAPI017
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
