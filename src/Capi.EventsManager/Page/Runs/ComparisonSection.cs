using System.Globalization;
using Capi.EventsManager.Api;
using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page.Runs;

/// <summary>Renders two runs side by side; a row that differs is marked.</summary>
internal static class ComparisonSection
{
    public static Html Render(ComparisonDocument comparison) => Html.Format($"""
        <section class="panel" aria-labelledby="comparison">
        <h2 id="comparison">{comparison.A.Name} and {comparison.B.Name}</h2>
        {RenderTable(comparison, "Totals", GetTotals(comparison))}
        {RenderTable(comparison, "Events (from two sources, estimated match quality)", GetNames(comparison))}
        {RenderTable(comparison, "Diagnostics (events)", GetDiagnostics(comparison))}
        <p class="soft">The newest 5,000 events of each.</p>
        </section>
        """);

    private static IEnumerable<(string, string?, string?)> GetTotals(ComparisonDocument comparison)
    {
        var (a, b) = (comparison.A, comparison.B);
        yield return ("events", Format(a.Events), Format(b.Events));
        yield return ("from two sources", Format(a.FromTwoSources), Format(b.FromTwoSources));
        yield return ("share from two sources", Numbers.Percent(a.Share), Numbers.Percent(b.Share));
        yield return ("warnings", Format(a.Warnings), Format(b.Warnings));
        yield return ("refused events", Format(a.Refused), Format(b.Refused));
    }

    private static IEnumerable<(string, string?, string?)> GetNames(ComparisonDocument comparison) => Join(comparison.A.ByName, comparison.B.ByName, one => one.EventName, one =>
        $"{Format(one.Events)} ({Format(one.FromTwoSources)}{(one.EstimatedQuality is { } quality ? ", " + Numbers.Score(quality) : "")})");

    private static IEnumerable<(string, string?, string?)> GetDiagnostics(ComparisonDocument comparison) =>
        Join(comparison.A.Diagnostics, comparison.B.Diagnostics, one => one.Title, one => Format(one.Events));

    private static IEnumerable<(string, string?, string?)> Join<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, string> getKey, Func<T, string> format)
        where T : class =>
        a.Concat(b).Select(getKey).Distinct(StringComparer.Ordinal).Select(key => (key, Find(a, key, getKey, format), Find(b, key, getKey, format)));

    private static string? Find<T>(IReadOnlyList<T> rows, string key, Func<T, string> getKey, Func<T, string> format)
        where T : class =>
        rows.FirstOrDefault(row => getKey(row) == key) is { } found ? format(found) : null;

    private static Html RenderTable(ComparisonDocument comparison, string caption, IEnumerable<(string Name, string? A, string? B)> rows)
    {
        Html[] rendered = [.. rows.Select(row => Html.Format($"""
            <tr class="{(row.A == row.B ? "" : "differs")}"><th scope="row">{row.Name}{(row.A == row.B ? default : Html.Format($""" <span class="mark">differs</span>"""))}</th><td>{row.A ?? "–"}</td><td>{row.B ?? "–"}</td></tr>
            """))];
        return rendered.Length == 0 ? default : Html.Format($"""
            <table class="comparison">
            <caption>{caption}</caption>
            <thead><tr><th scope="col"><span class="visually-hidden">Figure</span></th><th scope="col">{comparison.A.Name}</th><th scope="col">{comparison.B.Name}</th></tr></thead>
            <tbody>{Html.Join(rendered)}</tbody>
            </table>
            """);
    }

    private static string Format(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
