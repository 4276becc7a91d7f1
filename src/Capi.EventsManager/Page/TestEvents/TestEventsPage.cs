using Capi.Catalog;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.TestEvents;

/// <summary>Renders the list of events, newest first, as they arrive.</summary>
internal static class TestEventsPage
{
    public static string Render(EventLedger ledger, EventFilter filter)
    {
        var model = EventListModel.Create(ledger, filter);
        return PageLayout.Render(PageTab.TestEvents, "Test Events", filter.Run, FilterForm.Render(filter, model.Names), Html.Format($"""
            <p class="count" id="count">{Numbers.Count(model.Total, "event")}</p>
            <div class="events">
            {(model.Total == 0 ? RenderEmpty(ledger) : Html.Join(model.Rows.Select(row => RenderRow(row, model))))}
            </div>
            {RenderPager(model)}
            """));
    }

    private static Html RenderRow(IReadOnlyList<ReceivedEvent> row, EventListModel model) => row is [var single]
        ? EventCard.Render(single, model.NearMisses)
        : Html.Format($"""
            <p class="event group"><a data-item href="{EventFilterQuery.Format("/events", model.Filter with { ShowsPageViews = true, Page = 1 })}">{Numbers.Count(row.Count, "PageView")}</a>
            {Numbers.Count(row.Count(view => view.SourceCount == 2), "event")} from two sources · {Timestamps.Format(row[^1].FirstReceived)} to {Timestamps.Format(row[0].FirstReceived)}</p>
            """);

    private static Html RenderEmpty(EventLedger ledger) => ledger.Events.Count + ledger.Refused.Count > 0
        ? Html.Format($"""<p class="empty">No event is selected by this filter.</p>""")
        : Html.Format($"""<p class="empty">No events yet. Send one to <code>/{GraphVersions.Default}/DATASET/events</code> or <code>/tr/</code>; it appears here at once.</p>""");

    private static Html RenderPager(EventListModel model) => model.Pages == 1
        ? default
        : Html.Format($"""
            <nav class="pager" aria-label="Pages of the list">
            {RenderPageLink(model, model.Filter.Page - 1, "Newer")}
            <span>Page {model.Filter.Page} of {model.Pages}</span>
            {RenderPageLink(model, model.Filter.Page + 1, "Older")}
            </nav>
            """);

    private static Html RenderPageLink(EventListModel model, int page, string text) => page < 1 || page > model.Pages
        ? default
        : Html.Format($"""<a class="button" href="{EventFilterQuery.Format("/events", model.Filter with { Page = page })}">{text}</a>""");
}
