using System.Text.Json;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Without event_id the Pixel's copy counts as a second event.</summary>
internal static class DeduplicationWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.GetMember("event_id").ValueKind is JsonValueKind.Undefined)
            yield return new(view.Path.Append("event_id"), "is missing, so the event can't be deduplicated with the Pixel's copy.");
    }
}
