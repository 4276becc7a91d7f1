namespace Storefront.Tests;

/// <summary>A test that requires a browser. It is skipped, with instructions, if none is installed.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public const string EnvironmentVariable = "CAPI_CHROMIUM";

    private static readonly string[] DefaultPaths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public ChromiumFactAttribute()
    {
        if (Executable is null)
            Skip = $"No Chromium or Chrome was found. Install one, or set {EnvironmentVariable} to its executable.";
    }

    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable(EnvironmentVariable) }.Concat(DefaultPaths).FirstOrDefault(File.Exists);
}
