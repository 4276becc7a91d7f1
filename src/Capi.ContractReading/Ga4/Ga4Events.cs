using Capi.Catalog;

namespace Capi.ContractReading.Ga4;

/// <summary>The events that Google Analytics 4 defines, and the standard event that each is at Meta:
/// https://developers.google.com/analytics/devguides/collection/ga4/reference/events and https://support.google.com/analytics/answer/9234069</summary>
internal static class Ga4Events
{
    // Further names that tag templates map: Meta's own names in GA4's spelling.
    private static readonly (string Name, string MetaName)[] FurtherNames =
    [
        ("contact", "Contact"), ("customize_product", "CustomizeProduct"), ("donate", "Donate"), ("find_location", "FindLocation"), ("schedule", "Schedule"),
        ("start_trial", "StartTrial"), ("submit_application", "SubmitApplication"), ("subscribe", "Subscribe"),
    ];

    // Events of GA4 that have no standard event.
    private static readonly string[] OtherNames =
    [
        "add_shipping_info", "app_exception", "app_remove", "app_update", "click", "close_convert_lead", "close_unconvert_lead", "disqualify_lead", "earn_virtual_currency", "exception",
        "file_download", "first_open", "first_visit", "form_start", "form_submit", "in_app_purchase", "join_group", "level_end", "level_start", "level_up", "login", "post_score",
        "qualify_lead", "refund", "remove_from_cart", "screen_view", "scroll", "select_content", "select_item", "select_promotion", "session_start", "share", "spend_virtual_currency",
        "tutorial_begin", "tutorial_complete", "unlock_achievement", "user_engagement", "video_complete", "video_progress", "video_start", "view_cart", "view_item_list",
        "view_promotion", "view_search_results", "working_lead",
    ];

    /// <summary>All names, those with a standard event first.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. StandardEventDefinitions.All.SelectMany(one => one.Ga4Names), .. FurtherNames.Select(one => one.Name), .. OtherNames];

    /// <summary>The standard event of a GA4 event; null for one that has none, and for an unknown name.</summary>
    public static string? FindMetaName(string name) =>
        StandardEventDefinitions.All.FirstOrDefault(one => one.Ga4Names.Contains(name, StringComparer.Ordinal))?.Name
        ?? FurtherNames.FirstOrDefault(one => one.Name == name).MetaName;

    /// <summary>GA4's name of a standard event; null for a custom event.</summary>
    public static string? FindGa4Name(string metaName) =>
        (StandardEventDefinitions.Find(metaName) is { Ga4Names: { Count: > 0 } names } ? names[0] : null)
        ?? FurtherNames.FirstOrDefault(one => one.MetaName == metaName).Name;

    /// <summary>True for a name that GA4 defines; case-sensitive.</summary>
    public static bool IsKnown(string name) => Names.Contains(name, StringComparer.Ordinal);

    /// <summary>The name that was probably intended: the same in another spelling, Meta's name, or one or two letters away; null if there is none.</summary>
    public static string? FindSuggestion(string name)
    {
        var normalized = Normalize(name);
        return Names.FirstOrDefault(known => Normalize(known) == normalized)
            ?? (StandardEventDefinitions.All.FirstOrDefault(one => Normalize(one.Name) == normalized) is { } standard ? FindGa4Name(standard.Name) : null)
            ?? FindNearest(normalized);
    }

    private static string? FindNearest(string normalized)
    {
        // A third of a short name is another word.
        var maxDistance = Math.Min(2, normalized.Length / 4);
        var (nearest, best) = ((string?)null, maxDistance + 1);
        foreach (var known in Names)
        {
            var distance = EditDistance.Compute(normalized, Normalize(known), best);
            if (distance < best)
                (nearest, best) = (known, distance);
        }

        return nearest;
    }

    private static string Normalize(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
