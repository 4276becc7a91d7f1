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

    /// <summary>Returns an error for each value under a floor. What the API doesn't say is under none.</summary>
    public IEnumerable<ReportFinding> GetFindings(QualityRow row)
    {
        var name = TerminalText.Sanitize(row.EventName);
        if (row.Score < MinScore)
            yield return new(ReportLevel.Error, "event-match-quality", Format($"{name}: event match quality {row.Score} is below {MinScore}."));
        if (row.Coverage < MinCoverage)
            yield return new(ReportLevel.Error, "event-coverage", Format($"{name}: event coverage {row.Coverage} % is below {MinCoverage} %."));
        if (Freshness is not null && row.Freshness is not null && IsSlower(row.Freshness, Freshness))
            yield return new(ReportLevel.Error, "data-freshness", Format($"{name}: events arrive {TerminalText.Sanitize(row.Freshness)}, not {Freshness}."));
    }

    // A frequency that isn't known can't be compared, so it must be the expected one.
    private static bool IsSlower(string actual, string expected) => Rank(actual) is var rank && rank < 0 ? actual != expected : rank > Rank(expected);

    private static int Rank(string frequency) => Frequencies.ToList().IndexOf(frequency);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
