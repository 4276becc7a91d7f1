using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page.PayloadHelper;

/// <summary>Renders the form for a payload, and the verdict line by line with a corrected example.</summary>
internal static class PayloadHelperPage
{
    private const int MaxLines = 2_000;
    private const int MaxFindings = 500;

    /// <summary>Renders the empty form.</summary>
    public static string Render() => Render(default(Html));

    /// <summary>Renders the form with a verdict.</summary>
    /// <param name="report">The verdict.</param>
    /// <param name="lines">The lines of the payload, masked; empty if it can't be read.</param>
    public static string Render(PayloadReport report, IReadOnlyList<string> lines) => Render(Html.Format($"""
        {RenderVerdict(report)}
        {RenderLines(report, lines)}
        {(report.CorrectedExample is { } example ? Html.Format($"""
            <section class="panel" aria-labelledby="corrected"><h2 id="corrected">Corrected example</h2>
            <p>Sample values stand where something was wrong or personal.</p>
            <pre tabindex="0">{example}</pre></section>
            """) : default)}
        """));

    private static string Render(Html verdict) => PageLayout.Render(PageTab.PayloadHelper, "Payload Helper", null, Html.Format($"""
        <p class="lead">Paste a request body, an array of events or one event. It is checked as Meta checks it, and neither sent nor stored.</p>
        <form method="post" action="/payload-helper" class="payload" id="payload-form">
        <label for="payload">Payload (JSON)</label>
        <textarea id="payload" name="payload" rows="14" spellcheck="false" autocomplete="off" required></textarea>
        <button type="submit">Check</button>
        </form>
        """), verdict);

    private static Html RenderVerdict(PayloadReport report) => Html.Format($"""
        <section class="panel" aria-labelledby="verdict">
        <h2 id="verdict" tabindex="-1">{(report.IsAccepted ? Html.Format($"""<span class="badge good">accepted</span>""") : Html.Format($"""<span class="badge bad">refused</span>"""))} {Numbers.Count(report.EventCount, "event")}, {Numbers.Count(Count(report, PayloadSeverity.Error), "error")}, {Numbers.Count(Count(report, PayloadSeverity.Warning), "warning")}</h2>
        {(report.Findings.Count == 0 ? Html.Format($"<p>Meta would accept it, and nothing should be corrected.</p>") : Html.Format($"""<ol class="findings">{Html.Join(report.Findings.Take(MaxFindings).Select(RenderFinding))}</ol>"""))}
        {(report.Findings.Count > MaxFindings ? Html.Format($"<p>{report.Findings.Count - MaxFindings} more.</p>") : default)}
        </section>
        """);

    private static int Count(PayloadReport report, PayloadSeverity severity) => report.Findings.Count(finding => finding.Severity == severity);

    private static Html RenderFinding(PayloadFinding finding) => Html.Format($"""
        <li>{RenderSeverity(finding.Severity)} <a data-item href="#line-{finding.Line}">line {finding.Line}</a> {finding.Message}{(finding.Subcode is { } subcode ? Html.Format($""" <span class="soft">(100 / {subcode})</span>""") : default)}</li>
        """);

    private static Html RenderSeverity(PayloadSeverity severity) => severity is PayloadSeverity.Error
        ? Html.Format($"""<span class="badge bad">error</span>""")
        : Html.Format($"""<span class="badge warn">warning</span>""");

    private static Html RenderLines(PayloadReport report, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return default;
        var byLine = report.Findings.ToLookup(finding => finding.Line);
        return Html.Format($"""
            <section class="panel" aria-labelledby="lines"><h2 id="lines">Line by line</h2>
            <p class="soft">Personal data is hidden, hashes are shortened.</p>
            <ol class="lines">{Html.Join(lines.Take(MaxLines).Select((text, index) => RenderLine(index + 1, text, [.. byLine[index + 1]])))}</ol>
            {(lines.Count > MaxLines ? Html.Format($"<p>{lines.Count - MaxLines} more lines.</p>") : default)}
            </section>
            """);
    }

    private static Html RenderLine(int number, string text, PayloadFinding[] findings) => Html.Format($"""
        <li id="line-{number}" class="{GetClass(findings)}"><code>{text}</code>{Html.Join(findings.Select(finding => Html.Format($"""<span class="note">{finding.Message}</span>""")))}</li>
        """);

    private static string GetClass(PayloadFinding[] findings) =>
        findings.Length == 0 ? "" : findings.Any(finding => finding.Severity is PayloadSeverity.Error) ? "failed" : "warned";
}
