using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Reads and writes the filter of the list in the query of its URL, so that it can be bookmarked and sent to others.</summary>
internal static class EventFilterQuery
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm";

    private static readonly Dictionary<string, FateFilter> Fates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["accepted"] = FateFilter.Accepted,
        ["refused"] = FateFilter.Refused,
        ["merged"] = FateFilter.Merged,
        ["duplicate"] = FateFilter.Duplicate,
        ["near-miss"] = FateFilter.NearMiss,
        ["warning"] = FateFilter.Warning,
        ["test"] = FateFilter.Test,
    };

    /// <summary>Reads the filter. Values that can't be read are ignored.</summary>
    public static EventFilter Parse(IQueryCollection query, string? run) => new()
    {
        Run = run,
        Id = GetText(query, "id"),
        Name = GetText(query, "name"),
        Fate = GetText(query, "fate") is { } fate && Fates.TryGetValue(fate, out var known) ? known : null,
        From = GetTime(query, "from"),
        To = GetTime(query, "to"),
        BrowserId = GetText(query, "fbp"),
        SameBrowser = GetNumber(query, "browser"),
        Session = GetNumber(query, "session"),
        ShowsPageViews = GetText(query, "pageviews") == "all",
        Page = (int)Math.Clamp(GetNumber(query, "page") ?? 1, 1, 1_000_000),
    };

    /// <summary>Writes the address of a page with this filter.</summary>
    public static string Format(string path, EventFilter filter)
    {
        (string Name, string? Value)[] all =
        [
            ("run", filter.Run),
            ("id", filter.Id),
            ("name", filter.Name),
            ("fate", FormatFate(filter.Fate)),
            ("from", FormatTime(filter.From)),
            ("to", FormatTime(filter.To)),
            ("fbp", filter.BrowserId),
            ("browser", filter.SameBrowser?.ToString(CultureInfo.InvariantCulture)),
            ("session", filter.Session?.ToString(CultureInfo.InvariantCulture)),
            ("pageviews", filter.ShowsPageViews ? "all" : null),
            ("page", filter.Page > 1 ? filter.Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var query = string.Join('&', all.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>Returns the value of the form field for a fate.</summary>
    public static string? FormatFate(FateFilter? fate) => fate is { } known ? Fates.First(one => one.Value == known).Key : null;

    /// <summary>Returns the value of a form field of type datetime-local, in UTC.</summary>
    public static string? FormatTime(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string? GetText(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static long? GetNumber(IQueryCollection query, string name) =>
        long.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? GetTime(IQueryCollection query, string name) =>
        DateTimeOffset.TryParse(query[name].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
