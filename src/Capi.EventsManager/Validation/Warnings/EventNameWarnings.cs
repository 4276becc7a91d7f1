using Capi.Catalog;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>A standard event in another spelling, or by its name in Google Analytics 4, is a custom event.</summary>
internal static class EventNameWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.EventName is { } name && StandardEventSpelling.FindSuggestion(name) is { } standardEvent)
            yield return new(view.Path.Append("event_name"), $"is a custom event when written like this; the standard event is {standardEvent}.");
    }
}
