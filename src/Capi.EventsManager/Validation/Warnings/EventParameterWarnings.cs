using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>event_name, event_time and event_id in another type than Meta documents. It is not known whether Meta converts or refuses them.</summary>
internal static class EventParameterWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.GetMember("event_name").ValueKind is JsonValueKind.Number)
            yield return new(view.Path.Append("event_name"), "is a number; send a string.");

        if (view.GetMember("event_time") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } time && !UnixSeconds.IsInteger(time))
            yield return new(view.Path.Append("event_time"), time.ValueKind is JsonValueKind.String ? "is a string; send a number: Unix time in seconds." : "should be Unix time in whole seconds.");

        var eventId = view.GetMember("event_id");
        if (eventId.ValueKind is JsonValueKind.Number)
            yield return new(view.Path.Append("event_id"), "is a number; send a string, as the Pixel does.");
        else if (eventId.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.String))
            yield return new(view.Path.Append("event_id"), "should be a string; nothing else can be compared with the Pixel's eventID.");
    }
}
