using System.Globalization;
using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Page.Faults;

/// <summary>Renders the faults that the Events Manager simulates, and the form that adds one.</summary>
internal static class FaultsPage
{
    private static readonly (string Name, string Label, string Hint)[] Fields =
    [
        ("code", "Error code", "2"),
        ("subcode", "Subcode", ""),
        ("status", "HTTP status", ""),
        ("count", "Next requests", "all"),
        ("probability", "Probability", "1"),
        ("delay_ms", "Delay (ms)", "0"),
        ("events_received", "events_received", "as sent"),
        ("body", "Body instead of Meta's", "<html>a proxy"),
        ("usage_percent", "Usage (%)", ""),
        ("regain_minutes", "Limit ends in (min)", ""),
        ("retry_after", "Retry-After (s)", ""),
        ("dataset", "Only dataset", "any"),
        ("run", "Only run", "any"),
        ("event_id", "Only with event_id", "any"),
        ("access_token", "Only access token", "any"),
    ];

    private static readonly (string Name, string Label)[] Switches = 
    [
        ("is_transient", "is_transient"),
        ("blames_event", "Name the event in the error"),
        ("cuts_body", "Close the connection in the middle of the answer"),
        ("closes_connection", "Close the connection without an answer"),
    ];

    /// <summary>Renders the page.</summary>
    /// <param name="faults">The faults with their numbers.</param>
    /// <param name="error">Why the last fault was not added, or null.</param>
    public static string Render(IReadOnlyList<(int Number, EventsManagerFault Fault)> faults, string? error) => PageLayout.Render(PageTab.Faults, "Faults", null, Html.Format($"""
        <p class="lead">Errors and delays to test how your application handles them: code 2 is a service that is down, 4 a throttled application, 190 a revoked token. An HTTP status or a body without a code is the answer of a proxy. The first fault that matches a request applies.</p>
        {(error is null ? default : Html.Format($"""<p class="why" role="alert">{error}</p>"""))}
        <form class="filter" method="post" action="/faults" aria-label="Add a fault">
        {Html.Join(Fields.Select(field => Html.Format($"""<label>{field.Label} <input type="text" name="{field.Name}" placeholder="{field.Hint}" autocomplete="off"></label>""")))}
        {Html.Join(Switches.Select(one => Html.Format($"""<label class="check"><input type="checkbox" name="{one.Name}" value="true"> {one.Label}</label>""")))}
        <button type="submit">Add</button>
        </form>
        """), faults.Count == 0 ? Html.Format($"""<p class="empty">No faults: every request is answered as usual.</p>""") : Html.Format($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Faults">
        <table>
        <thead><tr><th scope="col">Fault</th><th scope="col">Requests</th><th scope="col">Answer</th><th scope="col"><span class="visually-hidden">Remove</span></th></tr></thead>
        <tbody>{Html.Join(faults.Select(one => RenderRow(one.Number, one.Fault)))}</tbody>
        </table>
        </div>
        """));

    private static Html RenderRow(int number, EventsManagerFault fault) => Html.Format($"""
        <tr><th scope="row">no. {number}</th><td>{DescribeRequests(fault)}</td><td>{DescribeAnswer(fault)}</td>
        <td><form method="post" action="/faults/remove"><input type="hidden" name="number" value="{number.ToString(CultureInfo.InvariantCulture)}"><button type="submit" class="danger">Remove<span class="visually-hidden"> fault no. {number}</span></button></form></td></tr>
        """);

    private static string DescribeRequests(EventsManagerFault fault) => Join(
        fault.Count is { } count ? Format($"the next {count}") : "all",
        fault.Probability < 1 ? Format($"{fault.Probability:P0} of them") : null,
        fault.Dataset is { } dataset ? $"dataset {Masking.MaskText(dataset)}" : null,
        fault.Run is { } run ? $"run {Masking.MaskText(run)}" : null,
        fault.EventId is { } id ? $"event {Masking.MaskText(id)}" : null,
        fault.AccessToken is null ? null : "one access token");

    private static string DescribeAnswer(EventsManagerFault fault) => Join(
        fault.Code is { } code ? Format($"code {code}") : fault is { StatusCode: null, Body: null, ClosesConnection: false } ? "as usual" : null,
        fault.Subcode is { } subcode ? Format($"subcode {subcode}") : null,
        fault.StatusCode is { } status ? Format($"HTTP {status}") : null,
        fault.IsTransient ? "transient" : null,
        fault.Delay > TimeSpan.Zero ? Format($"after {fault.Delay.TotalMilliseconds} ms") : null,
        fault.Body is null ? null : "another body",
        fault.BlamesEvent ? "names the event" : null,
        fault.EventsReceived is { } received ? Format($"events_received {received}") : null,
        fault.ClosesConnection ? "no answer, connection closed" : null,
        fault.CutsBody ? "cut in the middle" : null,
        fault.RegainAccess is { } regain ? Format($"limit ends in {regain.TotalMinutes} min") : null,
        fault.UsagePercent is { } usage ? Format($"usage {usage}%") : null,
        fault.RetryAfter is { } retry ? Format($"Retry-After {retry.TotalSeconds} s") : null);

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(part => part is not null));

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
