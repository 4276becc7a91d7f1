// Town and country find a crowd, and a phone call has no browser behind it that would tell more.
using Capi;

namespace Mistakes.Rule010;

[MetaEvent(StandardEvent.Schedule, ActionSource = ActionSource.PhoneCall)]
public sealed partial record VisitBooked( // CAPI010
    [EventId] string Booking,
    [EventTime] DateTimeOffset At,
    [Hashed] string City,
    [Hashed] string Country);
