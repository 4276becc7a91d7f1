using Capi.Catalog;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Event names are case-sensitive: a standard event name in another case is a custom event.</summary>
internal static class EventNameWarnings
{
    public static IEnumerable<string> GetWarnings(EventView view)
    {
        var standardEvent = StandardEventDefinitions.All.FirstOrDefault(standard => string.Equals(standard.Name, view.EventName, StringComparison.OrdinalIgnoreCase));
        if (standardEvent is not null && !string.Equals(standardEvent.Name, view.EventName, StringComparison.Ordinal))
            yield return $"{view.Path.Append("event_name")}: written like this, it is a custom event; the standard event is {standardEvent.Name}.";
    }
}
