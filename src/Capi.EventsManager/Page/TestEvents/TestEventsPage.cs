using Capi.Catalog;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Renders the list of events, newest first, as they arrive.</summary>
internal static class TestEventsPage
{
    public static string Render(IEventLedger ledger, EventFilter filter)
    {
        var model = EventListModel.Create(ledger, filter);
        return PageLayout.Render(PageTab.TestEvents, "Test Events", filter.Run, FilterForm.Render(model.Filter, model.Names), Html.Format($"""
            <p class="count" id="count">{FormatTotal(model)}</p>
            <div class="events">
            {(model.Page.Rows.Count == 0 ? RenderEmpty(model) : Html.Join(model.Page.Rows.Select(row => RenderRow(row, model))))}
            </div>
            {RenderPager(model)}
            """));
    }

    private static string FormatTotal(EventListModel model)
    {
        var total = model.Total > EventListModel.MaxCount && model.Forgotten == 0 && !model.Filter.ToQuery().SelectsAll
            ? $"More than {Numbers.Count(EventListModel.MaxCount, "event")}"
            : Numbers.Count(model.Total, "event");
        return model.Forgotten == 0 ? total : $"{total}; {Numbers.Count(model.Forgotten, "older one")} not kept in memory. The option --data keeps all in a file.";
    }

    private static Html RenderRow(ListRow row, EventListModel model) => row.Event is { } single
        ? EventCard.Render(single, model.NearMisses)
        : Html.Format($"""
            <p class="event group"><a data-item href="{EventFilterQuery.Format("/events", model.Filter with { ShowsPageViews = true, Before = row.Newest.Number + 1, After = null })}">{Numbers.Count(row.Count, "PageView")}</a>
            {FormatSources(row)} from two sources · {FormatTime(row)}</p>
            """);

    private static string FormatSources(ListRow row) => row.FromTwoSources == row.Count ? "all" : row.FromTwoSources == 0 ? "none" : Numbers.Format(row.FromTwoSources);

    private static string FormatTime(ListRow row) => (Timestamps.Format(row.Oldest.FirstReceived), Timestamps.Format(row.Newest.FirstReceived)) is var (oldest, newest) && oldest == newest
        ? oldest
        : $"{oldest} to {newest}";

    private static Html RenderEmpty(EventListModel model) => model.Names.Count > 0 || !model.Filter.ToQuery().SelectsAll
        ? Html.Format($"""<p class="empty">No event is selected by this filter.</p>""")
        : Html.Format($"""<p class="empty">No events yet. Send one to <code>/{GraphVersions.Default}/DATASET/events</code> or <code>/tr/</code>; it appears here at once.</p>""");

    private static Html RenderPager(EventListModel model) => model.Page is { Newer: null, Older: null }
        ? default
        : Html.Format($"""
            <nav class="pager" aria-label="Pages of the list">
            {(model.Page.Newer is null ? default : RenderLink(model, null, null, "Newest"))}
            {(model.Page.Newer is { } newer ? RenderLink(model, null, newer, "Newer") : default)}
            {(model.Page.Older is { } older ? RenderLink(model, older, null, "Older") : default)}
            </nav>
            """);

    private static Html RenderLink(EventListModel model, long? before, long? after, string text) =>
        Html.Format($"""<a class="button" href="{EventFilterQuery.Format("/events", model.Filter with { Before = before, After = after })}">{text}</a>""");
}
