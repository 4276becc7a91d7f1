using System.CommandLine;

namespace Capi.Cli.Reporting;

/// <summary>The options of commands that report findings.</summary>
internal static class ReportOptions
{
    public static Option<ReportFormat> CreateFormat() => new("--format")
    {
        Description = "text, json, sarif or github (annotations of GitHub Actions).",
        HelpName = "format",
        DefaultValueFactory = _ => ReportFormat.Text,
    };
}
