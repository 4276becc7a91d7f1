namespace Capi.Cli.Reporting;

/// <summary>The formats of <c>--format</c>.</summary>
internal enum ReportFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which code hosts show beside the code: https://docs.oasis-open.org/sarif/sarif/v2.1.0/</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions, shown as annotations.</summary>
    GitHub,
}
