using System.Runtime.CompilerServices;
using System.Text.Json;
using Capi.Browser.Testing;
using Microsoft.Playwright;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>The accessibility checker axe-core, of npm: https://github.com/dequelabs/axe-core</summary>
internal static class AxeCore
{
    private const string RunScript = """
        async () => {
          const result = await axe.run(document, { resultTypes: ['violations'] });
          return JSON.stringify(result.violations.map(one => ({ id: one.id, impact: one.impact, target: one.nodes.map(node => `${node.html} ${node.failureSummary}`).slice(0, 3) })));
        }
        """;

    private static readonly string Script = Path.Combine(GetFolder(), "../Oracles/node_modules/axe-core/axe.min.js");

    /// <summary>Why a test is skipped; null if browser and checker are installed.</summary>
    public static string? SkipReason { get; } = Chromium.SkipReason
        ?? (File.Exists(Script) ? null : "axe-core is not installed: npm ci --prefix tests/Capi.EventsManager.Tests/Oracles");

    /// <summary>Returns the serious and critical findings of a page, one text each.</summary>
    public static async Task<IReadOnlyList<string>> FindSeriousAsync(IPage page)
    {
        // Evaluated by the debugger, which the page's content security policy doesn't concern.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        using var findings = JsonDocument.Parse(await page.EvaluateAsync<string>(RunScript));
        return [.. findings.RootElement.EnumerateArray().Where(one => one.GetProperty("impact").GetString() is "serious" or "critical").Select(one => one.GetRawText())];
    }

    private static string GetFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
