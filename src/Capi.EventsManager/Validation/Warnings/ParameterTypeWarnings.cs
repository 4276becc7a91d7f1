using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters with another type, or another value, than Meta documents.</summary>
/// <remarks>It is not known which of them Meta rejects, so they are accepted. The parameters with validators or warnings of their own are left out.</remarks>
internal static class ParameterTypeWarnings
{
    private static readonly HashSet<string> CheckedElsewhere =
        new(["value", "currency", "content_type", "num_items"], StringComparer.Ordinal);

    private static readonly HashSet<string> CheckedEventParameters =
        new(["event_name", "event_time", "event_id", "action_source", "user_data", "event_source_url", "referrer_url", "data_processing_options_country", "data_processing_options_state"], StringComparer.Ordinal);

    private static readonly HashSet<string> CheckedAppParameters = new(["advertiser_tracking_enabled", "application_tracking_enabled", "extinfo"], StringComparer.Ordinal);

    private static readonly HashSet<string> CheckedContentParameters = new(["id", "quantity", "item_price"], StringComparer.Ordinal);

    public static IEnumerable<EventWarning> GetWarnings(EventView view) =>
    [
        .. Compare(view.Json, view.Path, ParameterSection.Event, CheckedEventParameters),
        .. Compare(view.CustomData, view.CustomDataPath, ParameterSection.CustomData, CheckedElsewhere),
        .. Compare(view.GetMember("app_data"), view.Path.Append("app_data"), ParameterSection.AppData, CheckedAppParameters),
        .. Compare(view.GetMember("original_event_data"), view.Path.Append("original_event_data"), ParameterSection.OriginalEventData, []),
        .. Compare(view.GetMember("attribution_data"), view.Path.Append("attribution_data"), ParameterSection.AttributionData, []),
        .. CompareContents(view),
    ];

    private static IEnumerable<EventWarning> CompareContents(EventView view) =>
        view.GetCustomDataMember("contents") is { ValueKind: JsonValueKind.Array } contents
            ? contents.EnumerateArray().SelectMany((entry, index) => Compare(entry, view.CustomDataPath.Append("contents").AppendIndex(index), ParameterSection.Content, CheckedContentParameters))
            : [];

    private static IEnumerable<EventWarning> Compare(JsonElement json, FieldPath place, ParameterSection section, HashSet<string> checkedElsewhere)
    {
        foreach (var (key, value) in JsonValues.GetMembers(json))
        {
            if (checkedElsewhere.Contains(key) || ParameterDefinitions.Find(section, key) is not { } parameter)
                continue;

            var path = place.Append(key);
            if (JsonTypes.GetMismatch(value, parameter.Type) is { } expected)
                yield return new(path, $"should be {expected}.");
            else if (GetValues(parameter) is { Count: > 0 } known && value.ValueKind is JsonValueKind.String && !known.Contains(value.GetString(), StringComparer.Ordinal))
                yield return new(path, $"is not a value Meta lists: {string.Join(", ", known)}.");
            else if (parameter.Type is ParameterType.Number && value.ValueKind is JsonValueKind.String)
                yield return new(path, "is a string; send a number.");
        }
    }

    // Meta's documentation lists customer_segmentation for the event, and nests it in custom_data in its sample.
    private static IReadOnlyList<string> GetValues(ParameterDefinition parameter) =>
        parameter.Values.Count == 0 && parameter.Section is ParameterSection.CustomData
            ? ParameterDefinitions.Find(ParameterSection.Event, parameter.Key)?.Values ?? []
            : parameter.Values;
}
