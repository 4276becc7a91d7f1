using System.Text.Json;
using Capi.EventsManager.Validation.Validators;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>CRM events that Meta doesn't recognise as such, and identifiers that it recommends for them.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/conversion-leads-integration</remarks>
internal static class CrmEventWarnings
{
    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (CrmEventValidator.IsCrmEvent(view))
        {
            if (view.GetCustomDataMember("lead_event_source").ValueKind is JsonValueKind.Number)
                yield return new(view.CustomDataPath.Append("lead_event_source"), "is a number; send the name of the CRM.");
            if (view.ActionSource is not (null or "system_generated"))
                yield return new(view.Path.Append("action_source"), "should be system_generated for CRM events.");
        }
        else if (view.ActionSource is "system_generated" && view.GetCustomDataMember("lead_event_source").ValueKind is not JsonValueKind.Undefined)
        {
            yield return new(view.CustomDataPath.Append("event_source"), "should be crm, so that the event counts as one of a CRM.");
        }
    }
}
