namespace Capi.Browser.Testing;

/// <summary>The browser of the tests.</summary>
public static class Chromium
{
    /// <summary>The environment variable with the path of the browser.</summary>
    public const string EnvironmentVariable = "CAPI_CHROMIUM";

    private static readonly string[] DefaultPaths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The path of the browser; null if there is none.</summary>
    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable(EnvironmentVariable) }.Concat(DefaultPaths).FirstOrDefault(File.Exists);

    /// <summary>Why a test is skipped; null if there is a browser.</summary>
    public static string? SkipReason { get; } =
        Executable is null ? $"No Chromium or Chrome was found. Install one, or set {EnvironmentVariable} to its executable." : null;
}
