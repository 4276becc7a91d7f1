namespace Capi.Payload;

/// <summary>Copies each event into a rented array, which the owner of the list returns.</summary>
/// <param name="events">Receives each event at its index.</param>
internal readonly struct RentedEventSink(RentedEvent[] events) : IEventSink
{
    public void Write(int index, ReadOnlySpan<byte> json, DateTimeOffset sendDeadline, EventProfile profile) =>
        events[index] = RentedEvent.Copy(json, sendDeadline) with { Profile = profile };
}
