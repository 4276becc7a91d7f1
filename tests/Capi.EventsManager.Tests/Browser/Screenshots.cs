using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>Keeps pictures of the pages in artifacts/screenshots, which Git ignores.</summary>
internal static class Screenshots
{
    /// <summary>The environment variable that also writes the picture of the README.</summary>
    private const string ReadmeVariable = "CAPI_README_SCREENSHOT";

    private static readonly string Root = Path.GetFullPath(Path.Combine(GetFolder(), "../../.."));

    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Root, "artifacts/screenshots", name + ".png"), FullPage = true });

    /// <summary>Writes docs/images/events-manager.png if it was asked for.</summary>
    public static async Task TakeForReadmeAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable(ReadmeVariable) == "1")
            await page.ScreenshotAsync(new() { Path = Path.Combine(Root, "docs/images/events-manager.png"), FullPage = false });
    }

    private static string GetFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
