using BlazorShop.Hosting;
using Capi.Browser.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Blazor.Tests.Browser;

/// <summary>Pages of an interactive router, in a real browser.</summary>
public sealed class InteractiveRouterTests
{
    public static TheoryData<string> Modes => ["Server", "WebAssembly", "Auto"];

    [ChromiumTheory]
    [MemberData(nameof(Modes))]
    public async Task Each_page_counts_once_from_prerendering_to_the_back_button(string mode)
    {
        await using var visit = await StartAsync(mode, answer: "Allow");
        await visit.FollowAsync("Tasting notes", "Tasting notes");
        await visit.RememberAsync(1);
        await visit.FollowAsync("Tasting room", "Tasting room");
        await visit.Page.GoBackAsync();
        await visit.WaitForHeadingAsync("Tasting notes");
        await visit.RememberAsync(1);

        Assert.True(await visit.IsSamePageLoadAsync());
        Assert.Equal(["/tasting", "/tasting/notes", "/tasting", "/tasting/notes"], await GetPageViewsAsync(visit));
        Assert.Empty(visit.Errors);
    }

    [ChromiumTheory]
    [MemberData(nameof(Modes))]
    public async Task A_page_that_becomes_interactive_counts_once(string mode)
    {
        await using var visit = await StartAsync(mode, answer: "Allow");
        await visit.LoadAsync("/tasting/notes?from=letter");
        await visit.RememberAsync(1);

        Assert.Equal(["/tasting", "/tasting/notes?from=letter"], await GetPageViewsAsync(visit));
    }

    [ChromiumTheory]
    [MemberData(nameof(Modes))]
    public async Task The_way_in_and_out_counts_each_page_once(string mode)
    {
        await using var visit = await StartAsync(mode, answer: "Allow");
        await visit.FollowAsync("Kettle & Leaf", "Single-garden teas");
        await visit.FollowAsync("Tasting room", "Tasting room");
        await WaitForRouterAsync(visit);
        await visit.FollowAsync("Tasting notes", "Tasting notes");
        await visit.RememberAsync(1);

        Assert.Equal(["/tasting", "/", "/tasting", "/tasting/notes"], await GetPageViewsAsync(visit));
        await visit.FlushAsync();
        Assert.Equal(2, Assert.Single(visit.Received, static received => received.EventName == "AddToWishlist").SourceCount);
    }

    [ChromiumTheory]
    [MemberData(nameof(Modes))]
    public async Task An_event_has_two_halves_with_one_ID_and_the_context_of_the_page_load(string mode)
    {
        await using var visit = await StartAsync(mode, answer: "Allow");
        await visit.FollowAsync("Tasting notes", "Tasting notes");
        await visit.RememberAsync(1);
        await visit.RememberAsync(2);

        var sent = (await visit.GetSentAsync()).Where(static sent => sent.Name == "AddToWishlist").ToArray();
        await visit.FlushAsync();
        var received = visit.Received.Where(static received => received.EventName == "AddToWishlist").ToArray();
        Assert.Equal(2, sent.Length);
        Assert.Equal(sent.Select(static half => half.EventId).Order(), received.Select(static whole => whole.EventId).Order());
        Assert.All(received, static whole => Assert.Equal(2, whole.SourceCount));
        Assert.All(received, static whole => Assert.Contains(whole.Server!.Identifiers, static identifier => identifier.Key == "client_user_agent"));
        Assert.All(received, static whole => Assert.Contains(whole.Server!.Identifiers, static identifier => identifier.Key == "fbp"));
        Assert.All(received, static whole => Assert.Equal("/tasting/notes", new Uri(whole.Server!.Parameters.Single(static parameter => parameter.Path == "event_source_url").DisplayValue).AbsolutePath));
    }

    [ChromiumTheory]
    [MemberData(nameof(Modes))]
    public async Task Without_consent_nothing_is_requested(string mode)
    {
        await using var visit = await StartAsync(mode, answer: "Refuse");
        await visit.FollowAsync("Tasting notes", "Tasting notes");
        await visit.RememberAsync(1);
        await visit.FollowAsync("Tasting room", "Tasting room");

        Assert.Empty(await visit.GetSentAsync());
        Assert.False(visit.HasLoadedPixel);
        await visit.FlushAsync();
        Assert.Empty(visit.ReceivedRequests);
    }

    [ChromiumTheory]
    [MemberData(nameof(Modes))]
    public async Task Consent_that_a_refresh_brings_counts_the_page_and_sends_events(string mode)
    {
        await using var visit = await StartAsync(mode, answer: "Refuse");
        await visit.FollowAsync("Tasting notes", "Tasting notes");
        await visit.RememberAsync(1);

        // What NavigationManager.Refresh() calls after an interactive banner has stored the answer.
        var cookie = (await visit.Page.Context.CookiesAsync()).Single(static cookie => cookie.Name == "shop_consent");
        await visit.Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = "marketing", Domain = cookie.Domain, Path = cookie.Path }]);
        await visit.Page.EvaluateAsync("() => Blazor._internal.navigationManager.refresh(false)");
        await visit.Page.WaitForFunctionAsync("() => window.fbq?.callMethod");
        await visit.RememberAsync(2);

        var sent = await visit.GetSentAsync();
        await visit.FlushAsync();
        Assert.Equal(["/tasting/notes"], sent.Where(static sent => sent.Name == "PageView").Select(static sent => sent.Path));
        var half = Assert.Single(sent, static sent => sent.Name == "AddToWishlist");
        var received = Assert.Single(visit.Received, static received => received.EventName == "AddToWishlist");
        Assert.Equal((half.EventId, 2), (received.EventId, received.SourceCount));
    }

    // The visitor answers in a static page of the shop.
    private static async Task<ShopVisit> StartAsync(string mode, string answer)
    {
        IComponentRenderMode renderMode = mode switch
        {
            "Server" => RenderMode.InteractiveServer,
            "WebAssembly" => RenderMode.InteractiveWebAssembly,
            _ => RenderMode.InteractiveAuto,
        };
        var visit = await ShopVisit.StartAsync(services => services.AddSingleton(new ShopRenderModes { TastingRoom = renderMode }));
        await visit.LoadAsync("/about");
        await visit.AnswerAsync(answer, answer == "Allow" ? "You allow us" : "You refused");
        await visit.LoadAsync("/tasting");
        await WaitForRouterAsync(visit);
        return visit;
    }

    // A link that is followed while WebAssembly starts can be lost. Only an interactive Pixel is an element.
    private static async Task WaitForRouterAsync(ShopVisit visit) => await visit.Page.WaitForFunctionAsync("() => document.querySelector('meta-pixel')");

    private static async Task<IEnumerable<string>> GetPageViewsAsync(ShopVisit visit) =>
        (await visit.GetSentAsync()).Where(static sent => sent.Name == "PageView" && sent.Path != "/about").Select(static sent => sent.Path);
}
