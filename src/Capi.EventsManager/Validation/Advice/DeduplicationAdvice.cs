using System.Text.Json;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Without event_id the Pixel's copy counts as a second event.</summary>
internal static class DeduplicationAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        if (view.Member("event_id").ValueKind is JsonValueKind.Undefined)
            yield return $"{view.Path.Then("event_id")} is missing, so the event can't be deduplicated with the Pixel's copy.";
    }
}
