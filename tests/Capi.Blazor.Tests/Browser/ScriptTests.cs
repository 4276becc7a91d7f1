using Capi.Browser.Testing;

namespace Capi.Blazor.Tests.Browser;

/// <summary>The script of the package in pages that tests change, without Blazor.</summary>
public sealed class ScriptTests
{
    private const string Order = """["track","Purchase",{},{"eventID":"A-1"}]""";
    private const string OtherOrder = """["track","Purchase",{},{"eventID":"A-2"}]""";

    [ChromiumFact]
    public async Task A_page_that_brings_the_Pixel_is_loaded_because_only_the_browser_may_run_its_code()
    {
        await using var page = await ScriptPage.StartAsync("");
        await page.Page.RunAndWaitForRequestFinishedAsync(() => page.ShowAsync("/b", ScriptPage.CreatePixel("1", isGranted: true)), new() { Predicate = static request => request.Url.EndsWith("module.js", StringComparison.Ordinal) });
        await page.Page.WaitForFunctionAsync("() => window.enhancedload");
        await page.ShowAsync("/c", ScriptPage.CreatePixel("1", isGranted: true));

        Assert.Equal(["init 1", "trackSingle 1 PageView /b", "trackSingle 1 PageView /c"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task A_Pixel_that_the_content_security_policy_blocks_stays_blocked()
    {
        await using var page = await ScriptPage.StartAsync("<script nonce=\"forged\" data-meta-pixel='{\"dataset\":\"1\",\"pageView\":true}'>calls.push('run')</script>");
        await page.Page.EvaluateAsync("() => window.enhancedload()");

        Assert.Empty(await page.GetCallsAsync());
        Assert.True(await page.Page.EvaluateAsync<bool>("() => typeof window.enhancedload === 'function'"));
    }

    [ChromiumFact]
    public async Task A_page_without_the_Pixel_is_not_counted_and_the_way_back_is()
    {
        await using var page = await ScriptPage.StartAsync(ScriptPage.CreatePixel("1", isGranted: true));
        await page.ShowAsync("/b", "");
        await page.ShowAsync("/", ScriptPage.CreatePixel("1", isGranted: true));

        Assert.Equal(["init 1", "trackSingle 1 PageView /", "trackSingle 1 PageView /"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task Only_another_path_or_query_is_another_page()
    {
        var pixel = ScriptPage.CreatePixel("1", isGranted: true);
        await using var page = await ScriptPage.StartAsync(pixel);
        await page.ShowAsync("/#top", pixel);
        await page.ShowAsync("/?size=2", pixel);
        await page.ShowAsync("/?size=2", pixel);

        Assert.Equal(["init 1", "trackSingle 1 PageView /", "trackSingle 1 PageView /?size=2"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task Each_dataset_counts_its_own_page_views()
    {
        var pixels = ScriptPage.CreatePixel("1", isGranted: true) + ScriptPage.CreatePixel("2", isGranted: true, countsPageViews: false);
        await using var page = await ScriptPage.StartAsync(pixels);
        await page.ShowAsync("/b", pixels);

        Assert.Equal(["init 1", "trackSingle 1 PageView /", "init 2", "trackSingle 1 PageView /b"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task An_event_is_sent_once_whichever_way_it_comes_into_the_page()
    {
        await using var page = await ScriptPage.StartAsync(ScriptPage.CreatePixel("1", isGranted: true) + ScriptPage.CreateEvent(Order));
        await page.AddAsync(ScriptPage.CreateEvent(Order, isLive: true));
        await page.AddAsync(ScriptPage.CreateEvent(OtherOrder, isLive: true));
        await page.ShowAsync("/b", ScriptPage.CreatePixel("1", isGranted: true) + ScriptPage.CreateEvent(OtherOrder));

        // The same ID of another event and for one dataset only is another event.
        await page.AddAsync(ScriptPage.CreateEvent("""["trackCustom","Tasting",{},{"eventID":"A-1"}]"""));
        await page.AddAsync(ScriptPage.CreateEvent("""["trackSingle","1","Purchase",{},{"eventID":"A-1"}]"""));

        Assert.Equal(
            ["track Purchase A-1 /", "track Purchase A-2 /", "trackCustom Tasting A-1 /b", "trackSingle 1 Purchase A-1 /b"],
            (await page.GetCallsAsync()).Where(static call => call.Contains("A-", StringComparison.Ordinal)));
    }

    [ChromiumFact]
    public async Task An_event_of_the_page_that_brings_the_consent_is_sent_and_one_that_happened_before_it_is_not()
    {
        await using var page = await ScriptPage.StartAsync(ScriptPage.CreatePixel("1", isGranted: false));
        await page.AddAsync(ScriptPage.CreateEvent(Order, isLive: true));
        await page.ShowAsync("/b", ScriptPage.CreatePixel("1", isGranted: true) + ScriptPage.CreateEvent(OtherOrder) + ScriptPage.CreateEvent(Order, isLive: true));

        Assert.Equal(
            ["consent revoke", "init 1", "trackSingle 1 PageView /", "dataProcessingOptions", "consent grant", "track Purchase A-2 /b"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task An_event_before_the_Pixel_waits_for_it()
    {
        await using var page = await ScriptPage.StartAsync("");
        await page.AddAsync(ScriptPage.CreateEvent(Order, isLive: true));
        await page.UpdateInteractivePixelAsync("1");
        await page.Page.EvaluateAsync("() => fbq('consent', 'grant')");
        await page.AddAsync(ScriptPage.CreateEvent(OtherOrder, isLive: true));

        Assert.Equal(["consent revoke", "init 1", "trackSingle 1 PageView /", "consent grant", "track Purchase A-2 /"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task With_an_interactive_router_the_changed_URL_is_a_page_view()
    {
        await using var page = await ScriptPage.StartAsync(ScriptPage.CreatePixel("1", isGranted: true));
        await page.ReplaceAsync("");
        await page.UpdateInteractivePixelAsync("1");
        await page.Page.EvaluateAsync("() => history.pushState(null, '', '/b')");
        await page.UpdateInteractivePixelAsync("1");
        await page.UpdateInteractivePixelAsync("1");

        Assert.Equal(["init 1", "trackSingle 1 PageView /", "trackSingle 1 PageView /b"], await page.GetCallsAsync());
    }

    [ChromiumFact]
    public async Task The_token_of_the_context_is_that_of_the_page_that_is_shown()
    {
        await using var page = await ScriptPage.StartAsync(ScriptPage.CreatePixel("1", isGranted: true, token: "first"));
        Assert.Equal("first", await page.GetTokenAsync());
        await page.ReplaceAsync("<meta-pixel></meta-pixel>");
        Assert.Equal("first", await page.GetTokenAsync());
        await page.ShowAsync("/b", ScriptPage.CreatePixel("1", isGranted: true, token: "second"));
        Assert.Equal("second", await page.GetTokenAsync());
        await page.ShowAsync("/c", ScriptPage.CreatePixel("1", isGranted: false));
        Assert.Null(await page.GetTokenAsync());
        await page.ShowAsync("/d", ScriptPage.CreatePixel("1", isGranted: true, token: "third"));
        await page.ShowAsync("/e", "");
        Assert.Null(await page.GetTokenAsync());
    }
}
