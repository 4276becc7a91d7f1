using System.Text.Json;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Without event_id the Pixel's copy counts as a second event (spec section 7).</summary>
internal static class DeduplicationAdvice
{
    public static IEnumerable<string> Of(EventView view)
    {
        if (view.Member("event_id").ValueKind is JsonValueKind.Undefined)
            yield return $"{view.Path.Then("event_id")} is missing: a copy from the Pixel can't be recognised.";
    }
}
