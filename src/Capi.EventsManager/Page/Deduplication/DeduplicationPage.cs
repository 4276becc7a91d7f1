using Capi.EventsManager.Deduplication;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.Deduplication;

/// <summary>Renders which share of the events came from two sources, the event coverage, and the near misses.</summary>
internal static class DeduplicationPage
{
    private const int MaxNearMisses = 50;

    public static string Render(EventLedger ledger, string? run)
    {
        var report = ledger.Deduplication;
        return PageLayout.Render(PageTab.Deduplication, "Deduplication", run, default, Html.Format($"""
            <p class="lead">Meta counts a server and a browser event as one if dataset, event_name and event_id are equal and they arrive within 48 hours. The first is kept, but within 5 minutes the browser is favoured.</p>
            {(report.ByName.Count == 0 ? Html.Format($"""<p class="empty">No website events yet.</p>""") : RenderTables(report))}
            {RenderNearMisses(report.NearMisses)}
            """));
    }

    private static Html RenderTables(DeduplicationReport report) => Html.Format($"""
        <section class="tiles" aria-label="Totals">
        <div class="tile"><strong>{Numbers.Percent(report.Total.MergedPercentage)}</strong> of events from two sources</div>
        <div class="tile {(report.Total.CoveragePercentage < EventCoverage.Goal ? "bad" : "")}"><strong>{FormatCoverage(report.Total)}</strong> event coverage, goal {Numbers.Percent(EventCoverage.Goal)}</div>
        <div class="tile {(report.NearMisses.Count > 0 ? "bad" : "")}"><strong>{report.NearMisses.Count}</strong> counted twice</div>
        </section>
        <section class="panel" aria-labelledby="coverage">
        <h2 id="coverage">By event name</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="coverage">
        <table>
        <thead><tr><th scope="col">Event</th><th scope="col" class="number">Server</th><th scope="col" class="number">Browser</th><th scope="col" class="number">Two sources</th><th scope="col" class="number">Share</th><th scope="col" class="number">Coverage</th></tr></thead>
        <tbody>{Html.Join(report.ByName.Select(RenderRow))}</tbody>
        </table>
        </div>
        </section>
        <section class="panel" aria-labelledby="keys">
        <h2 id="keys">Deduplication keys</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="keys">
        <table>
        <thead><tr><th scope="col">Key</th><th scope="col" class="number">Browser events with it</th><th scope="col" class="number">Server events with it</th><th scope="col" class="number">Browser events with an equal server event</th></tr></thead>
        <tbody>{Html.Join(report.Total.Keys.Select(RenderKey))}</tbody>
        </table>
        </div>
        </section>
        """);

    private static Html RenderRow(EventCoverage row) => Html.Format($"""
        <tr><th scope="row">{EventLabel.GetName(row.EventName)}</th><td class="number">{row.Server}</td><td class="number">{row.Browser}</td><td class="number">{row.Merged}</td><td class="number">{Numbers.Percent(row.MergedPercentage)}</td><td class="number{(row.CoveragePercentage < EventCoverage.Goal ? " bad" : "")}">{FormatCoverage(row)}</td></tr>
        """);

    private static Html RenderKey(DedupeKeyCoverage key) => Html.Format($"""
        <tr><th scope="row">{key.Key}</th><td class="number">{Numbers.Percent(key.BrowserPercentage)}</td><td class="number">{Numbers.Percent(key.ServerPercentage)}</td><td class="number">{Numbers.Percent(key.MatchedPercentage)}</td></tr>
        """);

    private static string FormatCoverage(EventCoverage row) => row.CoveragePercentage is { } coverage ? Numbers.Percent(coverage) : "–";

    private static Html RenderNearMisses(IReadOnlyList<NearMiss> nearMisses) => nearMisses.Count == 0 ? default : Html.Format($"""
        <section class="panel" aria-labelledby="near-misses">
        <h2 id="near-misses">Near misses</h2>
        <p>These server and browser events seem to be one action each, and Meta counts them twice.</p>
        {Html.Join(nearMisses.Take(MaxNearMisses).Select(RenderNearMiss))}
        {(nearMisses.Count > MaxNearMisses ? Html.Format($"<p>{nearMisses.Count - MaxNearMisses} more.</p>") : default)}
        </section>
        """);

    private static Html RenderNearMiss(NearMiss near) => Html.Format($"""
        <details class="near-miss">
        <summary data-item data-details="{EventLabel.GetPath(near.Server.Number)}"><span class="name">{EventLabel.GetName(near.Server)}</span> {near.Explanation}</summary>
        {ComparisonTable.Render(HalfComparison.Compare(near), $"{near.DifferingParameter} differs")}
        <p><a href="{EventLabel.GetPath(near.Server.Number)}">Server event no. {near.Server.Number}</a> · <a href="{EventLabel.GetPath(near.Browser.Number)}">Browser event no. {near.Browser.Number}</a></p>
        </details>
        """);
}
