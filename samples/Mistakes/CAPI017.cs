// Of an app Meta demands app_data, which this version can't write.
using Capi;

namespace Mistakes.Rule017;

[MetaEvent(StandardEvent.Lead, ActionSource = ActionSource.App)] // CAPI017
public sealed partial record LeadCaptured(
    [EventId] string LeadNumber,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email);
