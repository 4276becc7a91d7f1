namespace Capi.Cli.Reporting;

/// <summary>The names of levels.</summary>
internal static class ReportLevelNames
{
    /// <summary>The name in text and JSON.</summary>
    public static string Get(ReportLevel level) => Get(level, "info");

    /// <summary>The name in SARIF.</summary>
    public static string GetSarif(ReportLevel level) => Get(level, "note");

    /// <summary>The name of GitHub's workflow command.</summary>
    public static string GetGitHub(ReportLevel level) => Get(level, "notice");

    private static string Get(ReportLevel level, string info) => level switch
    {
        ReportLevel.Error => "error",
        ReportLevel.Warning => "warning",
        _ => info,
    };
}
