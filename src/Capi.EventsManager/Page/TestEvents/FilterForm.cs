using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Renders the filter as a form whose fields end up in the URL, the exports of what it selects, and the button that clears the list.</summary>
internal static class FilterForm
{
    private const int MaxNames = 200;

    private static readonly (FateFilter? Fate, string Text)[] Fates =
    [
        (null, "Any"),
        (FateFilter.Accepted, "Accepted"),
        (FateFilter.Refused, "Refused"),
        (FateFilter.Merged, "From two sources"),
        (FateFilter.Duplicate, "Repeated (duplicate)"),
        (FateFilter.NearMiss, "Counted twice (near miss)"),
        (FateFilter.Warning, "With warnings"),
        (FateFilter.Test, "With test code"),
    ];

    public static Html Render(EventFilter filter, IReadOnlyList<string> names) => Html.Format($"""
        <form class="filter" method="get" action="/events" role="search" aria-label="Filter events">
        <label>Event ID <input type="search" name="id" id="search" value="{filter.Id}" placeholder="contains …"></label>
        <label>Event name <select name="name">{RenderOption("", "Any", filter.Name is null)}{Html.Join(GetNames(filter, names).Select(name => RenderOption(name, name, name == filter.Name)))}</select></label>
        <label>Fate <select name="fate">{Html.Join(Fates.Select(one => RenderOption(FateNames.Get(one.Fate) ?? "", one.Text, one.Fate == filter.Fate)))}</select></label>
        <label>From (UTC) <input type="datetime-local" name="from" value="{EventFilterQuery.FormatTime(filter.From)}"></label>
        <label>To (UTC) <input type="datetime-local" name="to" value="{EventFilterQuery.FormatTime(filter.To)}"></label>
        <label>fbp <input type="search" name="fbp" value="{filter.BrowserId}" placeholder="starts with fb.1.…"></label>
        <label>Visit of event no. <input type="text" inputmode="numeric" name="session" value="{filter.Session?.ToString(System.Globalization.CultureInfo.InvariantCulture)}"></label>
        <label class="check"><input type="checkbox" name="pageviews" value="all"{(filter.ShowsPageViews ? Html.Format($" checked") : default)}> Each PageView</label>
        {RenderHidden("browser", filter.SameBrowser?.ToString(System.Globalization.CultureInfo.InvariantCulture))}{RenderHidden("run", filter.Run)}
        <button type="submit">Filter</button>
        <a class="button" href="{PageLinks.WithRun("/events", filter.Run)}">Reset</a>
        </form>
        <div class="actions">
        <a class="button" href="{EventFilterQuery.Format("/export/events.json", filter)}">Export JSON</a>
        <a class="button" href="{EventFilterQuery.Format("/export/events.csv", filter)}">Export CSV</a>
        <form method="post" action="{PageLinks.WithRun("/clear", filter.Run)}"><button type="submit" class="danger">{(filter.Run is null ? "Clear all events" : "Clear this run")}</button></form>
        </div>
        """);

    // A name in the URL is kept although no event has it yet. Names that are masked can't be chosen.
    private static IEnumerable<string> GetNames(EventFilter filter, IReadOnlyList<string> names) =>
        names.Where(name => EventLabel.GetName(name) == name).Take(MaxNames).Union(filter.Name is { } name ? [name] : [], StringComparer.Ordinal);

    private static Html RenderOption(string value, string text, bool isSelected) => isSelected
        ? Html.Format($"""<option value="{value}" selected>{text}</option>""")
        : Html.Format($"""<option value="{value}">{text}</option>""");

    private static Html RenderHidden(string name, string? value) =>
        value is null ? default : Html.Format($"""<input type="hidden" name="{name}" value="{value}">""");
}
