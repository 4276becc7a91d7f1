using Capi.Catalog;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Event names are case-sensitive: a standard event name in another case is a custom event.</summary>
internal static class EventNameAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        var twin = StandardEvents.All.FirstOrDefault(standard => string.Equals(standard.Name, view.EventName, StringComparison.OrdinalIgnoreCase));
        if (twin is not null && !string.Equals(twin.Name, view.EventName, StringComparison.Ordinal))
            yield return $"{view.Path.Then("event_name")}: written like this, it is a custom event; the standard event is {twin.Name}.";
    }
}
