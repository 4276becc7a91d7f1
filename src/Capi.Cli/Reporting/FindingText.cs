using System.Globalization;

namespace Capi.Cli.Reporting;

/// <summary>Writes findings as lines for people: file, line, severity, message, rule.</summary>
internal static class FindingText
{
    public static void Write(IEnumerable<ReportFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            var place = finding.File is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}: ");
            output.WriteLine(TerminalText.Sanitize($"{place}{ReportLevelNames.Get(finding.Level)}: {finding.Message} [{finding.Rule}]"));
        }
    }
}
