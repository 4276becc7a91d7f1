using Capi.Cli.Reporting;
using Capi.EventsManager;

namespace Capi.Cli.Payloads;

/// <summary>What was found in one payload: a file, or a line of it.</summary>
/// <param name="File">The path as given, or <c>-</c> for standard input.</param>
/// <param name="LineOffset">The number of lines before the payload.</param>
/// <param name="Report">The findings.</param>
internal sealed record PayloadResult(string File, int LineOffset, PayloadReport Report)
{
    /// <summary>Returns the findings with their places in the file.</summary>
    public IEnumerable<ReportFinding> GetFindings() => Report.Findings.Select(finding =>
        new ReportFinding(finding.Severity is PayloadSeverity.Error ? ReportLevel.Error : ReportLevel.Warning, finding.Rule, finding.Message) { File = File, Line = finding.Line + LineOffset, Column = finding.Column });
}
