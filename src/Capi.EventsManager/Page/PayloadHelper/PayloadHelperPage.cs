using Capi.EventsManager.Page.Shared;
using Capi.EventsManager.Payloads;

namespace Capi.EventsManager.Page.PayloadHelper;

/// <summary>Renders the form for a payload, and the verdict line by line with a corrected example.</summary>
internal static class PayloadHelperPage
{
    private const int MaxLines = 2_000;

    /// <summary>Renders the page.</summary>
    /// <param name="report">The verdict; null for the empty form.</param>
    public static string Render(PayloadReport? report) => PageLayout.Render(PageTab.PayloadHelper, "Payload Helper", null, Html.Format($"""
        <p class="lead">Paste a request body, an array of events or one event. It is checked as Meta checks it, and neither sent nor stored.</p>
        <form method="post" action="/payload-helper" class="payload" id="payload-form">
        <label for="payload">Payload (JSON)</label>
        <textarea id="payload" name="payload" rows="14" spellcheck="false" autocomplete="off" required></textarea>
        <button type="submit">Check</button>
        </form>
        """), report is null ? default : RenderReport(report));

    private static Html RenderReport(PayloadReport report)
    {
        var (refusals, warnings) = (report.Findings.Count(finding => finding.Kind is PayloadFindingKind.Refusal), report.Findings.Count(finding => finding.Kind is PayloadFindingKind.Warning));
        return Html.Format($"""
            <section class="panel" aria-labelledby="verdict">
            <h2 id="verdict" tabindex="-1">{(report.IsAccepted ? Html.Format($"""<span class="badge good">accepted</span>""") : Html.Format($"""<span class="badge bad">refused</span>"""))} {Numbers.Count(refusals, "error")}, {Numbers.Count(warnings, "warning")}</h2>
            {(report.Findings.Count == 0 ? Html.Format($"<p>Meta would accept it, and nothing should be corrected.</p>") : Html.Format($"""<ol class="findings">{Html.Join(report.Findings.Select(RenderFinding))}</ol>"""))}
            </section>
            {RenderLines(report)}
            {(report is { CorrectedExample: { } example, Findings.Count: > 0 } ? Html.Format($"""
                <section class="panel" aria-labelledby="corrected"><h2 id="corrected">Corrected example</h2>
                <p>Sample values stand where something was wrong or personal.</p>
                <pre tabindex="0">{example}</pre></section>
                """) : default)}
            """);
    }

    private static Html RenderFinding(PayloadFinding finding) => Html.Format($"""
        <li>{RenderKind(finding.Kind)} {(finding.Line is { } line ? Html.Format($"""<a data-item href="#line-{line}">line {line}</a> """) : default)}{finding.Message}{(finding.Subcode is { } subcode ? Html.Format($""" <span class="soft">(100 / {subcode})</span>""") : default)}</li>
        """);

    private static Html RenderKind(PayloadFindingKind kind) => kind is PayloadFindingKind.Refusal
        ? Html.Format($"""<span class="badge bad">error</span>""")
        : Html.Format($"""<span class="badge warn">warning</span>""");

    private static Html RenderLines(PayloadReport report)
    {
        if (report.Lines.Count == 0)
            return default;
        var byLine = report.Findings.Where(finding => finding.Line is not null).ToLookup(finding => finding.Line!.Value);
        return Html.Format($"""
            <section class="panel" aria-labelledby="lines"><h2 id="lines">Line by line</h2>
            <p class="soft">As it was understood. Personal data is hidden, hashes are shortened.</p>
            <ol class="lines">{Html.Join(report.Lines.Take(MaxLines).Select((text, index) => RenderLine(index + 1, text, [.. byLine[index + 1]])))}</ol>
            {(report.Lines.Count > MaxLines ? Html.Format($"<p>{report.Lines.Count - MaxLines} more lines.</p>") : default)}
            </section>
            """);
    }

    private static Html RenderLine(int number, string text, IReadOnlyList<PayloadFinding> findings) => Html.Format($"""
        <li id="line-{number}"{(findings.Count == 0 ? default : Html.Format($""" class="{(findings.Any(one => one.Kind is PayloadFindingKind.Refusal) ? "failed" : "warned")}" """))}><code>{text}</code>{Html.Join(findings.Select(finding => Html.Format($"""<span class="note">{finding.Message}</span>""")))}</li>
        """);
}
