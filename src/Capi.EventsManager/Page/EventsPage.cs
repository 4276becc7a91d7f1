using Capi.Catalog;

namespace Capi.EventsManager.Page;

/// <summary>Renders the page: events, newest first, then rejected requests and warnings.</summary>
internal static class EventsPage
{
    private const int MaxShown = 100;

    public static string Render(IReadOnlyList<ReceivedEvent> events, IReadOnlyList<ReceivedRequest> requests)
    {
        List<ReceivedRequest> rejected = [.. requests.Where(request => !request.IsAccepted)];
        var fromTwoSources = events.Count(received => received.SourceCount == 2);
        return Html.Format($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Events Manager (local)</title>
            <link rel="stylesheet" href="/assets/events.css">
            <script src="/assets/events.js" defer></script>
            </head>
            <body>
            <header>
            <h1>Events Manager <small>local emulator</small></h1>
            <p>Events this machine sent to Meta's endpoints. Nothing is forwarded to Meta. Identifiers are truncated, and raw values that must be hashed are hidden.</p>
            </header>
            <main id="content">
            <section class="totals" aria-label="Totals">
            <div><strong>{events.Count}</strong> {(events.Count == 1 ? "event" : "events")}</div>
            <div><strong>{fromTwoSources}</strong> from 2 sources</div>
            <div><strong>{events.Count - fromTwoSources}</strong> from 1 source</div>
            <div class="{(rejected.Count > 0 ? "bad" : "")}"><strong>{rejected.Count}</strong> {(rejected.Count == 1 ? "request" : "requests")} rejected</div>
            </section>
            <section aria-label="Events">
            {RenderEvents(events)}
            </section>
            {RejectedRequestTable.Render(rejected)}
            {WarningTable.Render(requests)}
            </main>
            </body>
            </html>

            """).ToString();
    }

    private static Html RenderEvents(IReadOnlyList<ReceivedEvent> events) =>
        events.Count == 0
            ? Html.Format($"""<p class="empty">No events yet. Send one to <code>/{GraphVersions.Default}/DATASET/events</code> or <code>/tr/</code>.</p>""")
            : Html.Format($"{Html.Join(events.Take(MaxShown).Select(EventCard.Render))}{RenderOmittedCount(events.Count - MaxShown)}");

    private static Html RenderOmittedCount(int count) =>
        count <= 0 ? default : Html.Format($"""<p class="empty">{count} older {(count == 1 ? "event is" : "events are")} not shown; <code>/api/events</code> returns all.</p>""");
}
