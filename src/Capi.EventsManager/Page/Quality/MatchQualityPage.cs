using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Quality;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.Quality;

/// <summary>Renders the estimated match quality per event name and what would raise it.</summary>
internal static class MatchQualityPage
{
    private const int MaxImprovements = 5;

    public static string Render(EventLedger ledger, string? run, MeasuredScores scores)
    {
        var report = ledger.MatchQuality;
        return PageLayout.Render(PageTab.MatchQuality, "Match quality", run, default, Html.Format($"""
            <p class="lead">An estimate from the parameters that arrived. Meta computes its Event Match Quality from the events that it could match, and publishes no formula; it recommends {Numbers.Score(MatchQualityReport.Target)} or more. <code>capi quality --compare</code> shows Meta's own score here too.</p>
            {(report.ByName.Count == 0 ? Html.Format($"""<p class="empty">No server events of a website yet.</p>""") : Html.Join(report.ByName.Select((estimate, index) => RenderEstimate(estimate, index, scores.Find(estimate.EventName)))))}
            """));
    }

    private static Html RenderEstimate(MatchQualityEstimate estimate, int index, IReadOnlyList<MeasuredScore> measured) => Html.Format($"""
        <section class="panel" aria-labelledby="quality-{index}">
        <h2 id="quality-{index}">{EventLabel.GetName(estimate.EventName)} <span class="badge {(estimate.Score < MatchQualityReport.Target ? "warn" : "good")}">estimate {Numbers.Score(estimate.Score)} of 10</span>{Html.Join(measured.Select(RenderMeasured))}</h2>
        <p class="soft">From {Numbers.Count(estimate.Events, "server event")}.</p>
        <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label="Estimate {Numbers.Score(estimate.Score)} of 10"><rect class="track" x="0" y="0" width="100" height="4"></rect><rect class="value" x="0" y="0" width="{(int)(estimate.Score * 10)}" height="4"></rect></svg>
        {RenderImprovements([.. estimate.Improvements.Take(MaxImprovements)])}
        <details><summary>Coverage of each parameter</summary>
        <table>
        <thead><tr><th scope="col">Parameter</th><th scope="col" class="number">Events with it</th><th scope="col" class="number">Estimated points</th></tr></thead>
        <tbody>{Html.Join(estimate.Keys.Select(RenderKey))}</tbody>
        </table>
        </details>
        </section>
        """);

    private static Html RenderMeasured(MeasuredScore measured) => Html.Format($"""
         <span class="badge {(measured.Score < MatchQualityReport.Target ? "warn" : "good")}">Meta {(measured.Score is { } score ? Numbers.Score(score) : "–")}</span> <small>dataset {measured.Dataset}, {Timestamps.Format(measured.ReadAt)}{(measured.Coverage is { } coverage ? ", coverage " + Numbers.Percent(coverage) : "")}</small>
        """);

    private static Html RenderImprovements(IReadOnlyList<KeyCoverage> improvements) => improvements.Count == 0
        ? Html.Format($"<p>Nothing more would raise the estimate.</p>")
        : Html.Format($"""<h3>What would raise it</h3><ul>{Html.Join(improvements.Select(one => Html.Format($"<li><code>{FormatKeys(one)}</code> with all events: +{Numbers.Score(one.PossibleGain)} (now {Numbers.Percent(one.Percentage)})</li>")))}</ul>""");

    private static Html RenderKey(KeyCoverage key) => Html.Format($"""
        <tr><th scope="row">{FormatKeys(key)}</th><td class="number">{Numbers.Percent(key.Percentage)}</td><td class="number">{Numbers.Score(key.Weight)}</td></tr>
        """);

    private static string FormatKeys(KeyCoverage key) => string.Join(" and ", key.Keys);
}
