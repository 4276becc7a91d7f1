// City and country alone are too broad to match, and a phone call has no browser context that adds more.
using Capi;

namespace Mistakes.Rule010;

[MetaEvent(StandardEvents.Schedule, ActionSource = ActionSource.PhoneCall)]
public sealed partial record VisitBooked( // CAPI010
    [EventId] string Booking,
    [EventTime] DateTimeOffset At,
    [Hashed] string City,
    [Hashed] string Country);
