using Capi.EventsManager.Diagnostics;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Page.Diagnostics;

/// <summary>Renders the problems in groups, each with links to its events.</summary>
internal static class DiagnosticsPage
{
    private const int MaxEvents = 20;

    public static string Render(EventLedger ledger, string? run)
    {
        var report = ledger.Diagnostics;
        return PageLayout.Render(PageTab.Diagnostics, "Diagnostics", run, default, Html.Format($"""
            {(report.Diagnostics.Count == 0 ? Html.Format($"""<p class="empty">No problems found in {Numbers.Count(ledger.Events.Count, "event")}.</p>""") : default)}
            {Html.Join(report.Diagnostics.Select(RenderDiagnostic))}
            """));
    }

    private static Html RenderDiagnostic(EventsDiagnostic diagnostic, int index) => Html.Format($"""
        <section class="panel diagnostic" aria-labelledby="diagnostic-{index}">
        <h2 id="diagnostic-{index}"><span class="badge {(diagnostic.Severity is DiagnosticSeverity.Error ? "bad" : "warn")}">{(diagnostic.Severity is DiagnosticSeverity.Error ? "error" : "warning")}</span> {diagnostic.Title}</h2>
        <p>{diagnostic.Solution} <a href="{diagnostic.Documentation}" rel="noreferrer">Meta's documentation<span class="visually-hidden"> about: {diagnostic.Title}</span></a></p>
        <ul class="affected">{Html.Join(diagnostic.Events.Take(MaxEvents).Select(RenderEvent))}</ul>
        {(diagnostic.Events.Count > MaxEvents ? Html.Format($"""<p class="soft">{diagnostic.Events.Count - MaxEvents} more.</p>""") : default)}
        </section>
        """);

    private static Html RenderEvent(AffectedEvent affected) => Html.Format($"""
        <li><a data-item href="{EventLabel.GetPath(affected.Number)}">{(affected.EventName.Length == 0 ? "(no event_name)" : affected.EventName)} no. {affected.Number}</a> {EventLabel.RenderId(affected.EventId)}{(affected.Source is { } source ? " · " + EventLabel.GetName(source) : "")}{(affected.Detail is { } detail ? " · " + detail : "")}</li>
        """);
}
