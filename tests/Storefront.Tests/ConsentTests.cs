using Capi;
using Capi.EventsManager;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Hosting;

namespace Storefront.Tests;

/// <summary>What the shop stores and sends before the visitor's answer, after it, and after a change of mind.</summary>
public sealed class ConsentTests
{
    private const string Fbclid = "IwAR0Consent_Test-CLICK_q9";
    private const string Landing = $"/?utm_source=facebook&fbclid={Fbclid}";
    private const string Product = "/products/TEA-ASSAM-100";
    private const string Checkout = "/checkout/TEA-ASSAM-100";

    [Fact]
    public async Task Without_an_answer_nothing_is_stored_and_nothing_is_sent()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync(Landing);
        await BuyAsync(visitor);

        AssertNoMetaCookie(visitor);
        Assert.Null(visitor.FindCookie("shop_consent"));
        await AssertNothingSentAsync(shop);
    }

    [Fact]
    public async Task After_a_refusal_nothing_is_stored_and_nothing_is_sent()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync(Landing);
        await visitor.AnswerAsync(granted: false);
        Assert.Equal("/?utm_source=facebook", visitor.Location);
        await BuyAsync(visitor);

        AssertNoMetaCookie(visitor);
        Assert.DoesNotContain(Fbclid, visitor.Html, StringComparison.Ordinal);
        await AssertNothingSentAsync(shop);
    }

    [Theory]
    [InlineData(Product)]
    [InlineData("/consent")]
    public async Task Consent_on_the_second_page_keeps_the_click_of_the_landing_page(string secondPage)
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync(Landing);
        await visitor.FollowAsync(secondPage);
        AssertNoMetaCookie(visitor);
        await visitor.AnswerAsync(granted: true);

        Assert.Equal(secondPage, visitor.Location);
        Assert.EndsWith($".{Fbclid}", visitor.FindCookie("_fbc"), StringComparison.Ordinal);
        Assert.NotNull(visitor.FindCookie("_fbp"));
        Assert.DoesNotContain(Fbclid, visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_on_the_last_page_keeps_the_click_across_the_checkout()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync(Landing);
        await BuyAsync(visitor);
        await visitor.AnswerAsync(granted: true);

        Assert.EndsWith($".{Fbclid}", visitor.FindCookie("_fbc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_carry_no_parameter_without_a_click()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync("/?utm_source=facebook&fbclid=");

        Assert.DoesNotContain("?fbclid", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_deletes_the_cookies_and_nothing_more_is_sent()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);
        await visitor.GoToAsync(Landing);
        await visitor.AnswerAsync(granted: true);
        Assert.NotNull(visitor.FindCookie("_fbc"));

        await visitor.FollowAsync("/consent");
        Assert.Contains("You allow us", visitor.Html, StringComparison.Ordinal);
        await visitor.AnswerAsync(granted: false);

        Assert.Contains("You refused", visitor.Html, StringComparison.Ordinal);
        AssertNoMetaCookie(visitor);
        await visitor.FollowAsync("/");
        await BuyAsync(visitor);
        AssertNoMetaCookie(visitor);
        await AssertNothingSentAsync(shop);
    }

    [Fact]
    public async Task A_refusal_can_be_changed_to_consent()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);
        await visitor.GoToAsync("/");
        await visitor.AnswerAsync(granted: false);

        await visitor.FollowAsync("/consent");
        await visitor.AnswerAsync(granted: true);
        await visitor.FollowAsync("/");
        await BuyAsync(visitor);

        Assert.NotNull(visitor.FindCookie("_fbp"));
        await shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
        Assert.Single(shop.EventsManager!.Requests, request => request.Source == EventSource.Server);
    }

    [Fact]
    public async Task A_reload_of_the_thank_you_page_sends_no_second_event()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);
        await visitor.GoToAsync(Landing);
        await visitor.AnswerAsync(granted: true);
        await BuyAsync(visitor);

        await visitor.GoToAsync(visitor.Location);
        await visitor.GoToAsync(visitor.Location);

        await shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
        Assert.Single(shop.EventsManager!.Requests, request => request.Source == EventSource.Server);
    }

    [Fact]
    public async Task An_answer_does_not_redirect_to_another_site()
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync("/");
        visitor.ReplacePageUrl("https://attacker.example/");
        await visitor.AnswerAsync(granted: false);

        Assert.Equal("/", visitor.Location);
    }

    [Theory]
    [InlineData("Cookiebot", true, "sent")]
    [InlineData("Cookiebot", false, "withheld")]
    [InlineData("OneTrust", true, "sent")]
    [InlineData("OneTrust", false, "withheld")]
    [InlineData("IAB TCF", true, "sent")]
    [InlineData("IAB TCF", false, "withheld")]
    [InlineData("Google Consent Mode", true, "sent")]
    [InlineData("Google Consent Mode", false, "withheld")]
    [InlineData("US Privacy", true, "sent")]
    [InlineData("US Privacy", false, "sent with Limited Data Use")]
    [InlineData("IAB GPP", true, "sent")]
    [InlineData("IAB GPP", false, "sent with Limited Data Use")]
    [InlineData("Global Privacy Control", false, "withheld")]
    [InlineData("Global Privacy Control", true, "withheld")]
    [InlineData("", true, "withheld")]
    public async Task An_imitated_consent_platform_decides(string platform, bool granted, string decision)
    {
        await using var shop = await StartAsync();
        using var visitor = new ShopVisitor(shop);

        await visitor.GoToAsync("/consent");
        await visitor.ImitateAsync(platform, granted);

        Assert.Contains($"id=\"decision\">{decision}<", visitor.Html, StringComparison.Ordinal);
    }

    private static Task<ShopServer> StartAsync() => ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));

    private static async Task BuyAsync(ShopVisitor visitor)
    {
        await visitor.FollowAsync(Product);
        await visitor.FollowAsync(Checkout);
        await visitor.PayAsync();
        Assert.StartsWith("/thanks/", visitor.Location, StringComparison.Ordinal);
    }

    private static void AssertNoMetaCookie(ShopVisitor visitor)
    {
        Assert.Null(visitor.FindCookie("_fbc"));
        Assert.Null(visitor.FindCookie("_fbp"));
    }

    private static async Task AssertNothingSentAsync(ShopServer shop)
    {
        await shop.Services.GetRequiredService<IMetaCapiClient>().FlushAsync();
        Assert.Empty(shop.EventsManager!.Requests);
    }
}
