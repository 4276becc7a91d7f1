using System.Globalization;
using Capi.EventsManager.Page.Shared;

namespace Capi.EventsManager.Page.Overview;

/// <summary>Renders the events of the last hours as stacked bars, in SVG.</summary>
internal static class HourChart
{
    private const int Width = 720;
    private const int Height = 160;
    private const int Baseline = 136;
    private const int BarWidth = 22;
    private const int Step = Width / 24;

    public static Html Render(IReadOnlyList<HourBar> bars)
    {
        var highest = Math.Max(1, bars.Max(bar => bar.Counts.Total));
        return Html.Format($"""
            <figure>
            <svg class="chart" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Describe(bars)}">
            <line class="axis" x1="0" y1="{Baseline}" x2="{Width}" y2="{Baseline}"></line>
            <text x="0" y="12">{highest}</text>
            {Html.Join(bars.Select((bar, index) => RenderBar(bar, index, highest)))}
            </svg>
            <figcaption>
            <span class="swatch merged"></span> two sources
            <span class="swatch server"></span> server only
            <span class="swatch browser"></span> browser only
            <span class="swatch refused"></span> refused
            </figcaption>
            </figure>
            """);
    }

    private static Html RenderBar(HourBar bar, int index, long highest)
    {
        var x = index * Step;
        var label = index % 3 == 0 ? Html.Format($"""<text x="{x}" y="{Height - 6}">{bar.Start.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}</text>""") : default;
        if (bar.Counts.Total == 0)
            return label;
        var parts = new List<Html>();
        long top = Baseline;
        foreach (var (name, count) in new[] { ("merged", bar.Counts.Merged), ("server", bar.Counts.ServerOnly), ("browser", bar.Counts.BrowserOnly), ("refused", bar.Counts.Refused) })
        {
            // A single event must be visible beside thousands.
            var height = count == 0 ? 0 : Math.Max(2, count * (Baseline - 20) / highest);
            top -= height;
            if (count > 0)
                parts.Add(Html.Format($"""<rect class="{name}" x="{x}" y="{top}" width="{BarWidth}" height="{height}"></rect>"""));
        }
        return Html.Format($"""<g><title>{Timestamps.Format(bar.Start)}: {Numbers.Count(bar.Counts.Total, "event")}</title>{Html.Join(parts)}</g>{label}""");
    }

    private static string Describe(IReadOnlyList<HourBar> bars) =>
        "Events per hour, last 24 hours (UTC): " + (bars.All(bar => bar.Counts.Total == 0)
            ? "none"
            : string.Join(", ", bars.Where(bar => bar.Counts.Total > 0).Select(bar => string.Create(CultureInfo.InvariantCulture, $"{bar.Start.UtcDateTime:HH:mm} {bar.Counts.Total}"))));
}
