namespace Capi.Cli.Reporting;

/// <summary>Writes a report in the format of <c>--format</c>.</summary>
internal static class ReportWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="format">The format.</param>
    /// <param name="findings">The findings, for the formats that contain nothing else.</param>
    /// <param name="writeText">Writes the report for people.</param>
    /// <param name="writeJson">Writes the report as JSON.</param>
    /// <exception cref="IOException">The output can't be written.</exception>
    public static void Write(StandardStreams streams, ReportFormat format, IReadOnlyList<ReportFinding> findings, Action<TextWriter> writeText, Action<Stream> writeJson)
    {
        switch (format)
        {
            case ReportFormat.Json:
                writeJson(streams.Output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(findings, streams.Output);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(findings, streams.OutputWriter);
                break;
            default:
                writeText(streams.OutputWriter);
                break;
        }
    }
}
