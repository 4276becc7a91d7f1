using System.Text.Json.Nodes;

namespace Capi.EventsManager.DatasetQuality;

/// <summary>The fields of the Dataset Quality API, and the reduction of an answer to the selected ones.</summary>
/// <remarks>https://developers.facebook.com/docs/marketing-api/conversions-api/dataset-quality-api. That page also names dedup_key_feedback, which the
/// server refuses.</remarks>
internal static class QualityFields
{
    private static readonly FieldSelection All = FieldSelection.Parse(
        "web{event_name,event_match_quality{composite_score,match_key_feedback{identifier,coverage{percentage},potential_aly_acr_increase{percentage,description}},"
        + "diagnostics{name,description,solution,percentage,affected_event_count,total_event_count}},event_coverage{percentage,goal_percentage,description},"
        + "dedupe_key_feedback{dedupe_key,browser_events_with_dedupe_key{percentage,description},server_events_with_dedupe_key{percentage,description},"
        + "overall_browser_coverage_from_dedupe_key{percentage,description}},data_freshness{upload_frequency,description},acr{percentage,description}},"
        + "offline{event_name,composite{score,recommendation},match_key{score,recommendation},frequency{score,recommendation},freshness{score,recommendation}}")!;

    /// <summary>Returns the name of a selected field that doesn't exist, or null.</summary>
    public static string? FindUnknown(FieldSelection selection) => FindUnknown(selection, All);

    /// <summary>Removes what isn't selected.</summary>
    public static JsonNode Select(JsonNode node, FieldSelection selection)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                    Select(item!, selection);
                break;
            case JsonObject json when selection.Children.Count > 0:
                foreach (var (name, value) in json.ToArray())
                {
                    // What this server adds to Meta's fields stays: it says that a score is an estimate.
                    if (name == "is_estimate")
                        continue;
                    if (selection.Find(name) is { } child)
                        Select(value!, child);
                    else
                        json.Remove(name);
                }

                break;
        }

        return node;
    }

    private static string? FindUnknown(FieldSelection selection, FieldSelection known)
    {
        foreach (var child in selection.Children)
        {
            if (known.Children.FirstOrDefault(one => one.Name == child.Name) is not { } field)
                return child.Name;
            if (FindUnknown(child, field) is { } unknown)
                return unknown;
        }

        return null;
    }
}
