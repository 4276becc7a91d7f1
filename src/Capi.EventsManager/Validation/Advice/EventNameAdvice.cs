using Capi.Catalog;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>A standard event in the wrong case counts as a custom one (spec section 6).</summary>
internal static class EventNameAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        var twin = StandardEvents.All.FirstOrDefault(standard => string.Equals(standard.Name, view.EventName, StringComparison.OrdinalIgnoreCase));
        if (twin is not null && !string.Equals(twin.Name, view.EventName, StringComparison.Ordinal))
            yield return $"{view.Path.Then("event_name")} is a custom event like this; the standard event is written {twin.Name}.";
    }
}
