using Capi.Browser.Testing;

namespace Capi.Blazor.Tests.Browser;

/// <summary>Page views of static pages with enhanced navigation, in a real browser.</summary>
public sealed class PageViewTests
{
    private const string Asked = "May we tell Meta";
    private const string Allowed = "You allow us";
    private const string Refused = "You refused";

    [ChromiumFact]
    public async Task Each_page_counts_once_also_with_streaming_and_the_back_button()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/");
        await visit.AnswerAsync("Allow", Allowed);

        await visit.FollowAsync("Second Flush Assam", "Second Flush Assam");
        await visit.FollowAsync("About us", "About us");
        await visit.Page.GetByText("Nothing you buy here will ever arrive.").WaitForAsync();
        await visit.Page.GoBackAsync();
        await visit.WaitForHeadingAsync("Second Flush Assam");
        await visit.Page.GoForwardAsync();
        await visit.WaitForHeadingAsync("About us");
        await visit.FollowAsync("About us", "About us");

        Assert.True(await visit.IsSamePageLoadAsync());
        Assert.Equal(["/", "/teas/TEA-ASSAM-100", "/about", "/teas/TEA-ASSAM-100", "/about"], await GetPageViewsAsync(visit));
        Assert.Empty(visit.Errors);
    }

    [ChromiumFact]
    public async Task A_full_page_load_with_consent_counts_once()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/about");
        await visit.AnswerAsync("Allow", Allowed);

        await visit.LoadAsync("/");
        await visit.LoadAsync("/about");

        Assert.Equal(["/about", "/", "/about"], await GetPageViewsAsync(visit));
    }

    [ChromiumFact]
    public async Task Before_the_answer_and_after_a_refusal_nothing_is_requested_or_stored()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/");
        await BrowseAsync(visit);
        await visit.Page.GetByText(Asked).WaitForAsync();
        await visit.AnswerAsync("Refuse", Refused);
        await BrowseAsync(visit);

        Assert.True(await visit.IsSamePageLoadAsync());
        Assert.Empty(await visit.GetSentAsync());
        Assert.False(visit.HasLoadedPixel);
        await visit.FlushAsync();
        Assert.Empty(visit.ReceivedRequests);
        Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name.StartsWith("_fb", StringComparison.Ordinal));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key => !key.startsWith('blazor-'))"));
    }

    [ChromiumFact]
    public async Task Consent_on_a_later_page_counts_that_page_without_a_reload_and_withdrawal_ends_it()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/");
        await BrowseAsync(visit);

        await visit.AnswerAsync("Allow", Allowed);
        Assert.Equal(["/teas/TEA-SENCHA-080"], await GetPageViewsAsync(visit));
        Assert.Single(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "_fbp");

        await visit.AnswerAsync("Refuse", Refused);
        var sent = (await visit.GetSentAsync()).Count;
        await BrowseAsync(visit);
        Assert.Equal(sent, (await visit.GetSentAsync()).Count);
        Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name.StartsWith("_fb", StringComparison.Ordinal));

        await visit.AnswerAsync("Allow", Allowed);
        Assert.Equal(["/teas/TEA-SENCHA-080", "/teas/TEA-SENCHA-080"], await GetPageViewsAsync(visit));
        Assert.True(await visit.IsSamePageLoadAsync());
        Assert.Empty(visit.Errors);
    }

    [ChromiumFact]
    public async Task A_script_that_grants_consent_counts_the_page_that_is_shown_and_each_page_after_it()
    {
        await using var visit = await ShopVisit.StartAsync();
        await visit.LoadAsync("/");
        await visit.FollowAsync("About us", "About us");

        await visit.Page.EvaluateAsync("() => window.fbq('consent', 'grant')");
        await visit.Page.WaitForFunctionAsync("() => window.fbq.callMethod");
        await visit.FollowAsync("Kettle & Leaf", "Single-garden teas");
        await visit.FollowAsync("About us", "About us");

        Assert.Equal(["/about", "/", "/about"], await GetPageViewsAsync(visit));
    }

    private static async Task BrowseAsync(ShopVisit visit)
    {
        await visit.FollowAsync("Kettle & Leaf", "Single-garden teas");
        await visit.FollowAsync("Deep-Steamed Sencha", "Deep-Steamed Sencha");
        await visit.AddToCartAsync(1);
    }

    private static async Task<IEnumerable<string>> GetPageViewsAsync(ShopVisit visit) =>
        (await visit.GetSentAsync()).Where(static sent => sent.Name == "PageView").Select(static sent => sent.Path);
}
