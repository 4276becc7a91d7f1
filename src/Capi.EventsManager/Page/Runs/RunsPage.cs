using Capi.EventsManager.Api;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.Runs;

/// <summary>Renders the sessions and runs, and two of them side by side.</summary>
internal static class RunsPage
{
    private const int MaxRuns = 200;

    /// <summary>Renders the page.</summary>
    /// <param name="runs">The names of the runs.</param>
    /// <param name="sessions">The sessions of the data file, newest first.</param>
    /// <param name="selected">The selectors of the form.</param>
    /// <param name="comparison">The comparison, or null.</param>
    /// <param name="error">Why there is none, or null.</param>
    public static string Render(IReadOnlyList<string> runs, IReadOnlyList<SessionSummary> sessions, (string A, string B) selected, ComparisonDocument? comparison, string? error) => PageLayout.Render(PageTab.Runs, "Runs", null, Html.Format($"""
        <p class="lead">A run keeps the events of one test together, a session those between start and stop of the Events Manager with a data file. Compare two to see what a change of the code did.</p>
        {(error is null ? default : Html.Format($"""<p class="why" role="alert">{error}</p>"""))}
        <form class="filter" method="get" action="/runs" aria-label="Compare two runs">
        {RenderSelect("a", "First", selected.A, runs, sessions)}
        {RenderSelect("b", "Second", selected.B, runs, sessions)}
        <button type="submit">Compare</button>
        </form>
        """), default, Html.Format($"""
        {(comparison is null ? default : ComparisonSection.Render(comparison))}
        {(sessions.Count == 0 ? default : RenderSessions(sessions))}
        {RenderRuns(runs)}
        """));

    private static Html RenderSelect(string name, string label, string selected, IReadOnlyList<string> runs, IReadOnlyList<SessionSummary> sessions) => Html.Format($"""
        <label>{label} <select name="{name}">
        {RenderOption("current", "All events now", selected)}
        {Html.Join(runs.Take(MaxRuns).Select(run => RenderOption("run:" + run, "Run " + run, selected)))}
        {Html.Join(sessions.Select(session => RenderOption(GetSelector(session), $"Session {GetNumber(session)}, {Timestamps.Format(session.Started)}", selected)))}
        </select></label>
        """);

    private static Html RenderOption(string value, string text, string selected) => value == selected
        ? Html.Format($"""<option value="{value}" selected>{text}</option>""")
        : Html.Format($"""<option value="{value}">{text}</option>""");

    private static Html RenderSessions(IReadOnlyList<SessionSummary> sessions) => Html.Format($"""
        <section class="panel" aria-labelledby="sessions">
        <h2 id="sessions">Sessions</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="sessions">
        <table>
        <thead><tr><th scope="col">Session</th><th scope="col">Started</th><th scope="col" class="number">Events</th><th scope="col" class="number">Two sources</th><th scope="col" class="number">Rejected requests</th><th scope="col" class="number">Warnings</th><th scope="col">Export</th></tr></thead>
        <tbody>{Html.Join(sessions.Select(session => Html.Format($"""
            <tr><th scope="row">{GetNumber(session)}{(session.IsCurrent ? " (now)" : "")}</th><td>{Timestamps.Format(session.Started)}</td><td class="number">{Numbers.Format(session.Events)}</td><td class="number">{Numbers.Format(session.FromTwoSources)}</td><td class="number">{Numbers.Format(session.Rejected)}</td><td class="number">{Numbers.Format(session.Warnings)}</td><td><a href="/api/export?of={GetSelector(session)}">JSON<span class="visually-hidden"> of session {GetNumber(session)}</span></a></td></tr>
            """)))}</tbody>
        </table>
        </div>
        </section>
        """);

    private static Html RenderRuns(IReadOnlyList<string> runs) => runs.Count == 0
        ? Html.Format($"""<p class="empty">No runs yet. A request belongs to the run in its header <code>X-Capi-Run</code>, or in its base address, <code>/r/checkout-7/</code>.</p>""")
        : Html.Format($"""
            <section class="panel" aria-labelledby="runs">
            <h2 id="runs">Runs</h2>
            <ul class="affected">{Html.Join(runs.Take(MaxRuns).Select(run => Html.Format($"""<li><a data-item href="{PageLinks.WithRun("/events", run)}">{run}</a> · <a href="/api/export?of=run:{run}">JSON<span class="visually-hidden"> of the run {run}</span></a></li>""")))}</ul>
            {(runs.Count > MaxRuns ? Html.Format($"""<p class="soft">{runs.Count - MaxRuns} more.</p>""") : default)}
            </section>
            """);

    private static string GetNumber(SessionSummary session) => session.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string GetSelector(SessionSummary session) => "session:" + GetNumber(session);
}
