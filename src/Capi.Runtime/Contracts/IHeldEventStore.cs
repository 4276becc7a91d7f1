namespace Capi;

/// <summary>Stores the events that wait for a visitor's consent. The default one is that of the event store, if it has one, or in memory; register another one as a singleton to replace it.</summary>
/// <remarks>Implementations must be thread safe and erase expired events by themselves. Calls are made for each page of a visitor who has answered, so they should be cheap
/// when nothing waits. An exception withholds the event, or keeps it from being released, and is counted.</remarks>
public interface IHeldEventStore
{
    /// <summary>Stores an event, unless the visitor has refused or there is no space.</summary>
    /// <param name="heldEvent">The event. If the visitor has too many events already, the oldest one is removed.</param>
    /// <returns>False if the event is not stored, because <see cref="EraseAsync(string)"/> was called for the visitor in the last <see cref="HeldEventOptions.MaxDuration"/>, or the store is full.</returns>
    ValueTask<bool> TryAddAsync(HeldEvent heldEvent);

    /// <summary>Removes and returns the events of a visitor who has consented. The visitor's events can be stored again from now on.</summary>
    /// <param name="visitor">The visitor, as in <see cref="EventHold.Visitor"/>.</param>
    /// <returns>The events, in the order in which they were added. Of concurrent calls one returns an event.</returns>
    ValueTask<IReadOnlyList<HeldEvent>> TakeAsync(string visitor);

    /// <summary>Erases the events of a visitor who has refused. For the next <see cref="HeldEventOptions.MaxDuration"/> none can be stored: one that a request
    /// began before the refusal may arrive after it.</summary>
    /// <param name="visitor">The visitor, as in <see cref="EventHold.Visitor"/>.</param>
    /// <returns>The number of erased events.</returns>
    ValueTask<int> EraseAsync(string visitor);

    /// <summary>Erases the selected events of all visitors. It is no refusal: further events can be stored.</summary>
    /// <param name="selector">Selects the events: call <see cref="EventSelector.Matches"/> with their JSON.</param>
    /// <returns>The number of erased events.</returns>
    ValueTask<int> EraseAsync(EventSelector selector);
}
