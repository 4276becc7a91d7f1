using Capi.Cli.Reporting;

namespace Capi.Cli.Quality;

/// <summary>The quality of a dataset, and the findings about it.</summary>
/// <param name="Dataset">The dataset ID.</param>
/// <param name="Time">When it was read.</param>
/// <param name="Rows">The rows of the API.</param>
/// <param name="Compared">The rows of a local Events Manager, or null.</param>
/// <param name="Findings">What is under a floor, or can't be judged.</param>
internal sealed record QualityResult(string Dataset, DateTimeOffset Time, IReadOnlyList<QualityRow> Rows, IReadOnlyList<QualityRow>? Compared, IReadOnlyList<ReportFinding> Findings)
{
    /// <summary>Returns the row of the local Events Manager with the same event name, or null.</summary>
    public QualityRow? FindCompared(QualityRow row) => Compared?.FirstOrDefault(other => other.EventName == row.EventName);
}
