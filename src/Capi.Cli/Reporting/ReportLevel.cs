namespace Capi.Cli.Reporting;

/// <summary>How much a finding matters, and what each format calls it.</summary>
internal enum ReportLevel
{
    /// <summary>Must be mended: <c>error</c> everywhere.</summary>
    Error,

    /// <summary>Should be looked at: <c>warning</c> everywhere.</summary>
    Warning,

    /// <summary>Worth knowing: <c>info</c>, in SARIF <c>note</c>, on GitHub <c>notice</c>.</summary>
    Info,
}
