using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Events that add to an earlier one, AppendValue and AppendAttribution, without what they add or what they add it to.</summary>
internal static class AppendedEventWarnings
{
    private static readonly string[] References = ["event_id", "order_id", "event_time"];

    public static IEnumerable<EventWarning> GetWarnings(EventView view)
    {
        if (view.EventName is not ("AppendValue" or "AppendAttribution"))
            yield break;

        var original = view.GetMember("original_event_data");
        var path = view.Path.Append("original_event_data");
        if (original.ValueKind is JsonValueKind.Undefined)
            yield return new(path, $"is required for {view.EventName}.");
        else if (References.All(name => JsonValues.GetMember(original, name).ValueKind is JsonValueKind.Undefined))
            yield return new(path, $"should name the earlier event by {string.Join(" or ", References)}.");

        if (view.EventName is "AppendAttribution" && view.GetMember("attribution_data").ValueKind is JsonValueKind.Undefined)
            yield return new(view.Path.Append("attribution_data"), "is required for AppendAttribution.");
        if (view.EventName is "AppendValue" && view.GetCustomDataMember("value").ValueKind is JsonValueKind.Undefined && view.GetCustomDataMember("net_revenue").ValueKind is JsonValueKind.Undefined)
            yield return new(view.CustomDataPath.Append("value"), "or net_revenue is required for AppendValue.");

        foreach (var warning in AppendedEventValues.GetWarnings(view))
            yield return warning;
    }
}
