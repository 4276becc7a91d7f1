namespace Capi.Cli.Reporting;

/// <summary>One finding of a report. Contains no value of what was examined.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Rule">The name of the kind of finding.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ReportFinding(ReportLevel Level, string Rule, string Message)
{
    /// <summary>The path of the file, or null if the finding is about no file.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column in the file, from 1.</summary>
    public int Column { get; init; } = 1;
}
