using System.Globalization;
using Capi.Cli.Reporting;

namespace Capi.Cli.Quality;

/// <summary>The floors that the quality of events must not fall below; null for none.</summary>
/// <param name="MinScore">The lowest Event Match Quality.</param>
/// <param name="MinCoverage">The lowest event coverage in percent.</param>
/// <param name="Freshness">The slowest data freshness.</param>
internal sealed record QualityFloors(decimal? MinScore, decimal? MinCoverage, string? Freshness)
{
    /// <summary>The frequencies that Meta names, freshest first.</summary>
    public static readonly IReadOnlyList<string> Frequencies = ["real_time", "hourly", "daily", "weekly"];

    private const string Hint = " Name the events that must have it with --event, or allow it with --allow-missing.";

    /// <summary>True if there is a floor.</summary>
    public bool IsAny => this != new QualityFloors(null, null, null);

    /// <summary>Returns an error for each value under a floor.</summary>
    public IEnumerable<ReportFinding> GetFindings(QualityRow row)
    {
        var name = TerminalText.Sanitize(row.EventName);
        if (row.Score < MinScore)
            yield return new(ReportLevel.Error, "event-match-quality", Format($"{name}: event match quality {row.Score} is below {MinScore}."));
        if (row.Coverage < MinCoverage)
            yield return new(ReportLevel.Error, "event-coverage", Format($"{name}: event coverage {row.Coverage} % is below {MinCoverage} %."));
        if (Freshness is not null && row.Freshness is not null && Rank(row.Freshness) > Rank(Freshness))
            yield return new(ReportLevel.Error, "data-freshness", Format($"{name}: events arrive {TerminalText.Sanitize(row.Freshness)}, not {Freshness}."));
    }

    /// <summary>Returns an error for each floor that can't be judged, because the API doesn't say the value.</summary>
    public IEnumerable<ReportFinding> GetUnknown(QualityRow row)
    {
        var name = TerminalText.Sanitize(row.EventName);
        if (MinScore is not null && row.Score is null)
            yield return Create(Format($"{name}: the API states no event match quality, so the floor {MinScore} can't be judged.{Hint}"));
        if (MinCoverage is not null && row.Coverage is null)
            yield return Create(Format($"{name}: the API states no event coverage, so the floor {MinCoverage} % can't be judged.{Hint}"));
        if (Freshness is not null && (row.Freshness is null || Rank(row.Freshness) < 0))
            yield return Create($"{name}: the API states {(row.Freshness is null ? "no data freshness" : $"the unknown data freshness {TerminalText.Sanitize(row.Freshness)}")}, so {Freshness} can't be judged.{Hint}");
    }

    /// <summary>Returns an error for a floor and no data.</summary>
    /// <param name="eventName">The event name that was asked for, or null for all of the dataset.</param>
    public static ReportFinding CreateNoData(string? eventName) =>
        Create($"{(eventName is null ? "The dataset" : TerminalText.Sanitize(eventName))}: the API has no data, so the floors can't be judged.");

    private static ReportFinding Create(string message) => new(ReportLevel.Error, "quality-unknown", message);

    private static int Rank(string frequency) => Frequencies.ToList().IndexOf(frequency);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
