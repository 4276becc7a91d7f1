using System.Globalization;
using Capi.EventsManager.Runs;
using Capi.EventsManager.Storage;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Api;

/// <summary>Reads an <see cref="EventQuery"/> from a query string: <c>?event_name=Purchase&amp;sources=2&amp;limit=50&amp;before=1000</c>.</summary>
internal static class EventQueryParser
{
    /// <summary>Returns the query, or the reason why the query string is none.</summary>
    public static (EventQuery? Query, string? Reason) Parse(HttpRequest request)
    {
        if (!TryGetNumber(request, "sources", 1, 2, out var sources))
            return (null, "sources must be 1 or 2.");
        if (!TryGetNumber(request, "limit", 1, EventQuery.MaxLimit, out var limit))
            return (null, "limit must be 1 to 1000.");
        if (!TryGetNumber(request, "before", 1, long.MaxValue, out var before))
            return (null, "before must be the number of an event.");
        if (!TryGetTime(request, "from", out var from) || !TryGetTime(request, "to", out var to))
            return (null, "from and to must be times such as 2026-11-29T12:00:00Z, or Unix seconds.");

        if (!TryGetFate(request, out var fate))
            return (null, "fate must be accepted, refused, merged, duplicate, near-miss, warning or test.");
        return (new EventQuery
        {
            Run = RunSelector.FindName(request),
            EventName = GetText(request, "event_name"),
            EventId = GetText(request, "event_id"),
            Dataset = GetText(request, "dataset"),
            BrowserId = GetText(request, "fbp"),
            Sources = (int?)sources,
            Fate = fate,
            From = from,
            To = to,
            Before = before,
            Limit = (int)(limit ?? EventQuery.MaxLimit),
        }, null);
    }

    private static string? GetText(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    private static bool TryGetFate(HttpRequest request, out FateFilter? fate)
    {
        fate = null;
        if (GetText(request, "fate") is not { } text)
            return true;
        fate = FateNames.Find(text);
        return fate is not null;
    }

    private static bool TryGetNumber(HttpRequest request, string name, long minimum, long maximum, out long? number)
    {
        number = null;
        if (GetText(request, name) is not { } text)
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || parsed < minimum || parsed > maximum)
            return false;
        number = parsed;
        return true;
    }

    private static bool TryGetTime(HttpRequest request, string name, out DateTimeOffset? time)
    {
        time = null;
        if (GetText(request, name) is not { } text)
            return true;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        else if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
            time = parsed;
        return time is not null;
    }
}
