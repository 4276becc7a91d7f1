using System.Globalization;

namespace Capi.Cli.Reporting;

/// <summary>Writes findings as workflow commands of GitHub Actions.</summary>
/// <remarks>https://docs.github.com/actions/reference/workflow-commands-for-github-actions</remarks>
internal static class GitHubReport
{
    public static void Write(IEnumerable<ReportFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            var place = finding.File is null
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"file={EscapeProperty(ReportPath.GetRelative(finding.File, ReportPath.Repository))},line={finding.Line},col={finding.Column},");
            output.WriteLine($"::{ReportLevelNames.GetGitHub(finding.Level)} {place}title={EscapeProperty(finding.Rule)}::{EscapeData(finding.Message)}");
        }
    }

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string EscapeData(string text) => TerminalText.Sanitize(
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal));
}
