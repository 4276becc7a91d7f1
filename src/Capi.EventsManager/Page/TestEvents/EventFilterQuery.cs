using System.Globalization;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Reads and writes the filter of the list in the query of its URL, so that it can be bookmarked and sent to others.</summary>
internal static class EventFilterQuery
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm";

    /// <summary>Reads the filter. Values that can't be read are ignored.</summary>
    public static EventFilter Parse(IQueryCollection query, string? run) => new()
    {
        Run = run,
        Id = GetText(query, "id"),
        Name = GetText(query, "name"),
        Fate = FateNames.Find(GetText(query, "fate")),
        From = GetTime(query, "from"),
        To = GetTime(query, "to"),
        BrowserId = GetText(query, "fbp"),
        SameBrowser = GetNumber(query, "browser"),
        Session = GetNumber(query, "session"),
        ShowsPageViews = GetText(query, "pageviews") == "all",
        Before = GetNumber(query, "before"),
        After = GetNumber(query, "after"),
    };

    /// <summary>Writes the address of a page with this filter.</summary>
    public static string Format(string path, EventFilter filter)
    {
        (string Name, string? Value)[] all =
        [
            ("run", filter.Run),
            ("id", filter.Id),
            ("name", filter.Name),
            ("fate", FateNames.Get(filter.Fate)),
            ("from", FormatTime(filter.From)),
            ("to", FormatTime(filter.To)),
            ("fbp", filter.BrowserId),
            ("browser", filter.SameBrowser?.ToString(CultureInfo.InvariantCulture)),
            ("session", filter.Session?.ToString(CultureInfo.InvariantCulture)),
            ("pageviews", filter.ShowsPageViews ? "all" : null),
            ("before", filter.Before?.ToString(CultureInfo.InvariantCulture)),
            ("after", filter.After?.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', all.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>Returns the value of a form field of type datetime-local, in UTC.</summary>
    public static string? FormatTime(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string? GetText(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static long? GetNumber(IQueryCollection query, string name) =>
        long.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? GetTime(IQueryCollection query, string name) =>
        DateTimeOffset.TryParse(query[name].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
