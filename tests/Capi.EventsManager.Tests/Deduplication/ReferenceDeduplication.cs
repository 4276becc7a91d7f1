namespace Capi.EventsManager.Tests.Deduplication;

/// <summary>Meta's rules, written from its documentation as a search through everything that arrived before:
/// https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events and
/// https://developers.facebook.com/docs/marketing-api/conversions-api/offline-events.</summary>
internal sealed class ReferenceDeduplication
{
    private readonly List<Event> _events = [];

    public IReadOnlyList<Event> Events => _events;

    public void Add(Delivery delivery, DateTimeOffset now)
    {
        if (Enumerable.Reverse(_events).FirstOrDefault(one => IsSame(one, delivery, now)) is not { } original)
        {
            _events.Add(new Event(delivery, now) { Kept = delivery.Source });
            Count(_events[^1], delivery);
            return;
        }

        // The first one wins, but a browser copy is favoured if both come within five minutes.
        if (delivery.Source is EventSource.Browser && original.Browser == 0 && now - original.FirstReceived <= TimeSpan.FromMinutes(5))
            original.Kept = EventSource.Browser;
        Count(original, delivery);
    }

    private static void Count(Event one, Delivery delivery)
    {
        if (delivery.Source is EventSource.Browser)
            one.Browser++;
        else
            one.Server++;
    }

    private static bool IsSame(Event one, Delivery delivery, DateTimeOffset now)
    {
        var first = one.First;
        if (first.Dataset != delivery.Dataset || first.Name != delivery.Name)
            return false;
        if (first.ActionSource is "business_messaging" || delivery.ActionSource is "business_messaging")
            return false;

        var age = now - one.FirstReceived;
        if (first.ActionSource is "physical_store" || delivery.ActionSource is "physical_store")
        {
            // Only offline against offline: dataset, event_time, event_name, item_number and order_id, otherwise the customer, for seven days.
            return first.ActionSource == delivery.ActionSource
                && age <= TimeSpan.FromDays(7)
                && one.EventTime == delivery.GetEventTime(now)
                && (first.Order is null && delivery.Order is null ? (first.Fbp, first.Person) == (delivery.Fbp, delivery.Person) : first.Order == delivery.Order);
        }

        if (age > TimeSpan.FromHours(48))
            return false;
        if (first.Id is not null || delivery.Id is not null)
            return first.Id == delivery.Id;

        // Without event_id: only a server event after a browser event, by fbp or external_id.
        return delivery.Source is EventSource.Server
            && one.Browser > 0
            && ((first.Fbp is not null && first.Fbp == delivery.Fbp) || (first.Person is not null && first.Person == delivery.Person));
    }

    /// <summary>An event that counts.</summary>
    internal sealed class Event(Delivery first, DateTimeOffset firstReceived)
    {
        public Delivery First { get; } = first;

        public DateTimeOffset FirstReceived { get; } = firstReceived;

        public long EventTime { get; } = first.GetEventTime(firstReceived);

        public EventSource Kept { get; set; }

        public int Server { get; set; }

        public int Browser { get; set; }
    }
}
