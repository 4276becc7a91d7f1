using Capi.EventsManager.Deduplication;

namespace Capi.EventsManager.Page.Shared;

/// <summary>Renders both halves side by side, field by field. A field that differs is marked.</summary>
internal static class ComparisonTable
{
    public static Html Render(IReadOnlyList<ComparedParameter> rows, string caption) => Html.Format($"""
        <table class="comparison">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">Parameter</th><th scope="col">Server</th><th scope="col">Browser</th></tr></thead>
        <tbody>{Html.Join(rows.Select(RenderRow))}</tbody>
        </table>
        """);

    private static Html RenderRow(ComparedParameter row) => Html.Format($"""
        <tr class="{(row.Differs ? "differs" : "")}"><th scope="row">{row.Path}{(row.Differs ? Html.Format($""" <span class="mark">differs</span>""") : default)}</th><td>{RenderValue(row.Server)}</td><td>{RenderValue(row.Browser)}</td></tr>
        """);

    private static Html RenderValue(string? value) => value is null ? Html.Format($"""<span class="absent">–<span class="visually-hidden"> not sent</span></span>""") : Html.Format($"<code>{value}</code>");
}
