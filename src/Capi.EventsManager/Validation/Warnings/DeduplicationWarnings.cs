using System.Text.Json;
using Capi.EventsManager.Validation.Validators;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Without event_id the copy of the Pixel, or of the app, counts as a second event.</summary>
/// <remarks>Events of business messaging, of a CRM and those that add to an earlier one have no second copy.
/// https://developers.facebook.com/docs/marketing-api/conversions-api/deduplicate-pixel-and-server-events</remarks>
internal static class DeduplicationWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.GetMember("event_id").ValueKind is JsonValueKind.Undefined && HasOtherCopy(view))
            yield return new(view.Path.Append("event_id"), $"is missing, so the event can't be deduplicated with the {(view.ActionSource is "app" ? "app's" : "Pixel's")} copy.");
    }

    private static bool HasOtherCopy(EventView view) =>
        view.ActionSource is not ("business_messaging" or "physical_store")
        && view.EventName is not ("AppendValue" or "AppendAttribution")
        && !CrmEventValidator.IsCrmEvent(view);
}
