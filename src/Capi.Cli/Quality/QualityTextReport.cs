using System.Globalization;

namespace Capi.Cli.Quality;

/// <summary>Writes the quality of a dataset as a table for people.</summary>
internal static class QualityTextReport
{
    public static void Write(QualityResult result, TextWriter output)
    {
        if (result.Rows.Count == 0)
            output.WriteLine("No data: the token may read the quality, but Meta has none yet for this dataset.");

        var nameWidth = result.Rows.Select(row => row.EventName.Length).Append("event".Length).Max();
        if (result.Rows.Count > 0)
            output.WriteLine($"{"event".PadRight(nameWidth)}  quality  coverage  event_id  freshness{(result.Compared is null ? "" : "  local")}");
        foreach (var row in result.Rows)
        {
            var local = result.Compared is null ? "" : $"  {Format(result.FindCompared(row)?.Score)}{(result.FindCompared(row)?.IsEstimate == true ? " (estimate)" : "")}";
            output.WriteLine(TerminalText.Sanitize(
                $"{row.EventName.PadRight(nameWidth)}  {Format(row.Score),7}  {Format(row.Coverage),8}  {Format(row.DedupeKey),8}  {row.Freshness ?? "-",-9}{local}{(row.IsEstimate ? "  (quality is an estimate)" : "")}"));
        }

        foreach (var finding in result.Findings)
            output.WriteLine($"error: {finding.Message}");
    }

    private static string Format(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
