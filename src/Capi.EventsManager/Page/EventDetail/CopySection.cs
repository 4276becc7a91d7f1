using System.Globalization;
using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page.EventDetail;

/// <summary>Renders one half of an event: each parameter with its checks, and the JSON as it was sent, masked.</summary>
internal static class CopySection
{
    public static Html Render(ReceivedEvent received, EventCopy copy, bool showsClickIds)
    {
        var name = EventLabel.GetName(copy.Source);
        return Html.Format($"""
            <section class="panel" aria-labelledby="half-{name}">
            <h2 id="half-{name}">{name} half <small>{(copy.Source is EventSource.Server ? "Conversions API" : "Pixel")}</small>{RenderKept(received, copy)}</h2>
            <p class="soft">action_source {(copy.ActionSource.Length == 0 ? "(none)" : copy.ActionSource)} · received {Timestamps.Format(copy.ReceivedAt)} · event_time {(copy.EventTime is { } time ? Timestamps.Format(time) : "not sent or not readable")}{RenderDuplicates(copy.Duplicates)}</p>
            {RenderWarnings(copy)}
            <div class="scroll" tabindex="0" role="region" aria-labelledby="half-{name}">
            <table class="parameters">
            <thead><tr><th scope="col">Parameter</th><th scope="col">Value</th><th scope="col">Expected</th><th scope="col">Found</th><th scope="col">Checks</th><th scope="col">Docs</th></tr></thead>
            <tbody>{Html.Join(ParameterRow.Create(copy, showsClickIds).Select(RenderRow))}</tbody>
            </table>
            </div>
            {RenderJson(copy)}
            </section>
            """);
    }

    private static Html RenderKept(ReceivedEvent received, EventCopy copy) =>
        received.Refusal is not null ? default
        : copy.Source == received.KeptSource ? Html.Format($""" <span class="badge good">kept</span>""")
        : Html.Format($""" <span class="badge plain">dropped as duplicate</span>""");

    private static string RenderDuplicates(int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" · {Numbers.Count(count, "repetition")} dropped");

    private static Html RenderWarnings(EventCopy copy) => copy.Warnings.Count == 0
        ? default
        : Html.Format($"""<ul class="warnings" aria-label="Warnings">{Html.Join(copy.Warnings.Select(text => Html.Format($"<li>{text}</li>")))}</ul>""");

    private static Html RenderRow(ParameterRow row) => Html.Format($"""
        <tr><th scope="row">{row.Path}</th><td><code>{row.Value}</code></td><td>{row.Expected}</td><td>{row.Found}</td>
        <td>{Html.Join(row.Checks.Select(RenderCheck))}</td><td><a href="{row.Documentation}" rel="noreferrer">Meta<span class="visually-hidden">: documentation of {row.Path}</span></a></td></tr>
        """);

    private static Html RenderCheck(ParameterCheck check) => check.IsPassed
        ? Html.Format($"""<span class="check passed">✓ {check.Name}</span> """)
        : Html.Format($"""<span class="check failed">✗ {check.Name}</span> """);

    private static Html RenderJson(EventCopy copy) => copy.MaskedJson is null
        ? Html.Format($"""<p class="soft">The JSON of this event isn't kept.</p>""")
        : Html.Format($"""<details class="json"><summary>{(copy.Source is EventSource.Server ? "JSON as sent, masked" : "Request as sent, masked")}</summary><pre tabindex="0">{copy.MaskedJson}</pre></details>""");
}
