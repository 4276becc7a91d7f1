using Capi.Catalog;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Storage.Counting;

namespace Capi.EventsManager.Page.Overview;

/// <summary>Renders the overview: totals, events by hour, by name and by source.</summary>
internal static class OverviewPage
{
    private const int MaxNames = 100;

    public static string Render(EventLedger ledger, string? run, DateTimeOffset now)
    {
        var counts = ledger.Counts!;
        var diagnostics = ledger.Diagnostics.Diagnostics;
        return PageLayout.Render(PageTab.Overview, "Overview", run, default, Html.Format($"""
            <section class="tiles" aria-label="Totals">
            {Tile(run, "/events", counts.Total.Accepted, counts.Total.Accepted == 1 ? "event" : "events", "")}
            {Tile(run, "/events?fate=merged", counts.Total.Merged, "from 2 sources", "good")}
            {Tile(run, "/deduplication", ledger.NearMisses.All.Count, "counted twice", "bad")}
            {Tile(run, "/diagnostics", counts.Names.Sum(row => row.Warnings), "warnings", "warn")}
            {Tile(run, "/events?fate=refused", counts.Total.Refused, "refused", "bad")}
            {Tile(run, "/diagnostics", diagnostics.Count, diagnostics.Count == 1 ? "diagnostic" : "diagnostics", "warn")}
            </section>
            {(counts.Names.Count == 0 ? RenderEmpty() : RenderTables(counts, run, now))}
            """));
    }

    private static Html Tile(string? run, string path, long count, string text, string kind) =>
        Html.Format($"""<a class="tile {(count > 0 ? kind : "")}" href="{PageLinks.WithRun(path, run)}"><strong>{Numbers.Format(count)}</strong> {text}</a>""");

    private static Html RenderEmpty() => Html.Format($"""
        <p class="empty">No events yet. Send one to <code>/{GraphVersions.Default}/DATASET/events</code> or <code>/tr/</code>.</p>
        """);

    private static Html RenderTables(LedgerCounts counts, string? run, DateTimeOffset now) => Html.Format($"""
        <section class="panel" aria-labelledby="by-hour">
        <h2 id="by-hour">Events by hour</h2>
        {HourChart.Render(HourBar.CreateAll(counts, now))}
        </section>
        <section class="panel" aria-labelledby="by-name">
        <h2 id="by-name">Events by name and source</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="by-name">
        <table>
        <thead><tr><th scope="col">Event</th><th scope="col" class="number">Two sources</th><th scope="col" class="number">Server only</th><th scope="col" class="number">Browser only</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Refused</th></tr></thead>
        <tbody>{Html.Join(counts.Names.Take(MaxNames).Select(row => RenderRow(row, run)))}</tbody>
        </table>
        </div>
        {(counts.Names.Count > MaxNames ? Html.Format($"<p>{counts.Names.Count - MaxNames} more names.</p>") : default)}
        </section>
        """);

    private static Html RenderRow(NameCount row, string? run) => Html.Format($"""
        <tr><th scope="row">{RenderName(row.EventName, run)}</th><td class="number">{row.Counts.Merged}</td><td class="number">{row.Counts.ServerOnly}</td><td class="number">{row.Counts.BrowserOnly}</td><td class="number">{row.Warnings}</td><td class="number">{row.Counts.Refused}</td></tr>
        """);

    // A masked name can't be searched for.
    private static Html RenderName(string name, string? run) => EventLabel.GetName(name) is var shown && shown == name
            ? Html.Format($"""<a href="{PageLinks.WithRun($"/events?name={Uri.EscapeDataString(name)}", run)}">{name}</a>""")
            : Html.Format($"{shown}");
}
