using System.Net;
using System.Reflection;
using Capi.Blazor.Rendering;
using Capi.Browser.Testing;
using Microsoft.Playwright;

namespace Capi.Blazor.Tests.Browser;

/// <summary>A page with the package's script and a content security policy, whose content tests change as enhanced navigation does. All requests are answered here.</summary>
internal sealed class ScriptPage : IAsyncDisposable
{
    private const string Nonce = "bm9uY2U=";
    private const string Origin = "https://shop.example";

    // Records the calls; what Meta's script would do with them is tested with the sample shop.
    private const string Recorder = """
        window.calls = [];
        let stub;
        Object.defineProperty(window, 'fbq', { get: () => stub, set: value => {
          stub = new Proxy(value, { apply: (target, self, args) => {
            const texts = args.map(arg => typeof arg === 'string' ? arg : arg.eventID).filter(text => text);
            calls.push([...texts, ...(/^track/.test(args[0]) ? [location.pathname + location.search] : [])].join(' '));
            target.apply(self, args);
          } });
        } });
        """;

    private static readonly string Script = File.ReadAllText(Path.Combine(
        typeof(ScriptPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "ModuleScript").Value!));

    private readonly HeadlessBrowser _browser;
    private string _content = "";

    private ScriptPage(HeadlessBrowser browser) => _browser = browser;

    public IPage Page => _browser.Page;

    /// <summary>Loads a page with the content and starts the script.</summary>
    public static async Task<ScriptPage> StartAsync(string content)
    {
        var page = new ScriptPage(await HeadlessBrowser.StartAsync()) { _content = content };
        await page.Page.RouteAsync("**/*", route => route.FulfillAsync(Answer(new Uri(route.Request.Url), page._content)));
        await page.Page.GotoAsync(Origin + "/");
        await page.Page.WaitForFunctionAsync("() => window.enhancedload");
        return page;
    }

    /// <summary>The base code as a static page has it.</summary>
    public static string CreatePixel(string dataset, bool isGranted, bool countsPageViews = true, string? token = null)
    {
        var page = new TestPage { ContextToken = token };
        return PixelPageCode.Create(page, dataset, isGranted ? MetaConsent.Granted : default, countsPageViews, isConsentKnown: true).ToHtml(page, Nonce);
    }

    public static string CreateEvent(string call, bool isLive = false) =>
        $"<meta-pixel-event hidden data-call=\"{WebUtility.HtmlEncode(call)}\"{(isLive ? " data-live" : "")}></meta-pixel-event>";

    /// <summary>Shows another page as enhanced navigation does: the scripts in it don't run, and nonces are those of another response.</summary>
    public async Task ShowAsync(string url, string content)
    {
        _content = content;
        await Page.EvaluateAsync("url => history.pushState(null, '', url)", url);
        await ReplaceAsync(content.Replace(Nonce, "b3RoZXI=", StringComparison.Ordinal));
        await Page.EvaluateAsync("() => window.enhancedload()");
    }

    public Task ReplaceAsync(string content) => Page.EvaluateAsync("html => { document.querySelector('main').innerHTML = html; }", content);

    /// <summary>Does what an interactive component does after each rendering.</summary>
    public Task UpdateInteractivePixelAsync(string dataset)
    {
        var code = PixelPageCode.Create(new TestPage(), dataset, default, countsPageViews: true, isConsentKnown: false);
        return Page.EvaluateAsync("code => capiPixel.update(...code)", new[] { code.Settings, code.Script });
    }

    /// <summary>Adds content as an interactive component does.</summary>
    public Task AddAsync(string content) => Page.EvaluateAsync("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", content);

    public Task<string[]> GetCallsAsync() => Page.EvaluateAsync<string[]>("() => window.calls");

    public Task<string?> GetTokenAsync() => Page.EvaluateAsync<string?>("() => window.capiPixel.getContext().token");

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static RouteFulfillOptions Answer(Uri url, string content) => url.AbsolutePath switch
    {
        "/" or "/b" => new()
        {
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8", ["Content-Security-Policy"] = $"script-src 'nonce-{Nonce}' 'self'" },
            Body = $"""
                <!doctype html><title>Tea</title><script nonce="{Nonce}">{Recorder}</script><main>{content}</main>
                <script type="module" nonce="{Nonce}">
                import * as script from '/Capi.Blazor.lib.module.js';
                script.afterWebStarted({'{'} addEventListener: (name, update) => window[name] = update {'}'});
                </script>
                """,
        },
        "/Capi.Blazor.lib.module.js" => new() { ContentType = "text/javascript", Body = Script },
        _ => new() { ContentType = "text/javascript", Body = "" },
    };
}
