using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Validators;

/// <summary>An event of a CRM must have the name of the CRM in lead_event_source.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/conversion-leads-integration</remarks>
internal static class CrmEventValidator
{
    private const string Key = "lead_event_source";

    public static GraphError? Validate(EventView view)
    {
        if (!IsCrmEvent(view))
            return null;

        var path = view.CustomDataPath.Append(Key);
        return view.GetCustomDataMember(Key).ValueKind is JsonValueKind.Undefined
            ? GraphError.InvalidParameter(path, "CRM event without source", $"{path} is required for CRM events: the name of the CRM.")
            : null;
    }

    /// <summary>True when event_source says that the event comes from a CRM.</summary>
    public static bool IsCrmEvent(EventView view) =>
        view.GetCustomDataMember("event_source") is { ValueKind: JsonValueKind.String } source && source.ValueEquals("crm");
}
