using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Diagnostics;

/// <summary>An event that a diagnostic is about. Masked for display. Immutable.</summary>
/// <param name="Number">The number of the event; its page is <c>/events/{number}</c>.</param>
/// <param name="EventName">event_name.</param>
/// <param name="EventId">event_id, or null.</param>
/// <param name="Source">The source of the copy with the problem; null if both halves are concerned.</param>
/// <param name="Detail">What is wrong in this event, or null if the diagnostic says it all. Contains no values.</param>
public sealed record AffectedEvent(long Number, string EventName, string? EventId, EventSource? Source, string? Detail)
{
    /// <summary>Creates the entry of an event.</summary>
    public static AffectedEvent Create(ReceivedEvent received, EventSource? source, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(received);
        var label = MaskedLabel.Get(received);
        return new(received.Number, label.Name, label.Id, source, detail);
    }
}
