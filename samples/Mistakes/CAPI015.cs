// Without content_type Meta can't tell whether the IDs are products or product groups.
using Capi;

namespace Mistakes.Rule015;

[MetaEvent(StandardEvents.ViewContent)]
public sealed partial record ProductSeen(
    [EventId] string View,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData] IReadOnlyList<string> ContentIds); // CAPI015
