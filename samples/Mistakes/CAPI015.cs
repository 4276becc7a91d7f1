// Ids of products, or of groups of products? Without content_type Meta guesses.
using Capi;

namespace Mistakes.Rule015;

[MetaEvent(StandardEvent.ViewContent)]
public sealed partial record ProductSeen(
    [EventId] string View,
    [EventTime] DateTimeOffset At,
    [Hashed] string Email,
    [CustomData] IReadOnlyList<string> ContentIds); // CAPI015
