using System.Text.Json;
using Capi.AspNetCore.Tests.Sending;
using Capi.AspNetCore.Tests.Support;
using Capi.Consent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.AspNetCore.Tests.Hold;

/// <summary>Events of a visitor who hasn't answered wait for the answer, on Kestrel. The visitor's key is a header here.</summary>
public sealed class HoldTests
{
    private const string Fbp = "fb.1.1795000000000.1098115397";

    [Fact]
    public async Task Consent_releases_the_events_with_click_and_browser_ID_of_that_request()
    {
        await using var shop = await HoldShop.StartAsync();
        var landing = await shop.PostAsync("/view/1", "visitor-1", headers: ("User-Agent", "Mozilla/5.0 (X11)"));
        Assert.Equal("Held", landing);
        Assert.Empty(await shop.ReadEventsAsync());

        Assert.Equal("granted", await shop.PostAsync("/grant?landing=%2F%3Ffbclid%3DIwAR1", "visitor-1", $"_fbp={Fbp}"));

        var sent = Assert.Single(await shop.ReadEventsAsync());
        Assert.Equal("T-1", sent.GetProperty("event_id").GetString());
        var userData = sent.GetProperty("user_data");
        Assert.Equal(Fbp, userData.GetProperty("fbp").GetString());
        Assert.EndsWith(".IwAR1", userData.GetProperty("fbc").GetString(), StringComparison.Ordinal);
        Assert.Equal("Mozilla/5.0 (X11)", userData.GetProperty("client_user_agent").GetString());
    }

    [Fact]
    public async Task A_refusal_erases_the_events_and_those_that_arrive_after_it()
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.PostAsync("/view/1", "visitor-1");

        Assert.Equal("withdrawn", await shop.PostAsync("/withdraw", "visitor-1"));
        Assert.Equal("ConsentWithheld", await shop.PostAsync("/view/2", "visitor-1"));
        await shop.PostAsync("/grant", "visitor-1");

        Assert.Empty(await shop.ReadEventsAsync());
    }

    [Theory]
    [InlineData("answer=yes", 1)]
    [InlineData("answer=no", 0)]
    public async Task An_answer_that_a_consent_platform_stored_counts_from_the_next_page(string cookie, int count)
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.PostAsync("/view/1", "visitor-1");

        await shop.VisitAsync("visitor-1", cookie);
        Assert.Equal(count, (await shop.ReadEventsAsync()).Count);

        // Once: the answer is not an event of its own.
        await shop.VisitAsync("visitor-1", "answer=yes");
        Assert.Equal(count, (await shop.ReadEventsAsync()).Count);
    }

    [Theory]
    [InlineData("""{"name":"sign_up","event_id":"G-1","user_data":{"email_address":"jane@example.com"}}""")]
    [InlineData("""{"event_name":"AddToCart","event_id":"G-1","custom_data":{"value":12.5,"currency":"EUR"}}""")]
    [InlineData("""{"name":"generate_lead","event_id":"G-1","user_data":{"email_address":"jane@example.com"}}""")]
    public async Task Events_of_the_gateway_wait_too(string json)
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.CollectAsync("visitor-1", json);
        await shop.CollectAsync("visitor-2", json.Replace("G-1", "G-2", StringComparison.Ordinal));
        await shop.CollectAsync("visitor-1", json.Replace("G-1", "G-3", StringComparison.Ordinal)[..^1] + ""","consent":{"ad_storage":"denied"}}""");
        Assert.Empty(await shop.ReadEventsAsync());
        Assert.Empty(shop.CookiesBeforeAnswer);

        await shop.PostAsync("/withdraw", "visitor-2");
        await shop.PostAsync("/grant?landing=%2F%3Ffbclid%3DIwAR1", "visitor-1", $"_fbp={Fbp}");
        await shop.PostAsync("/grant", "visitor-2");

        var sent = Assert.Single(await shop.ReadEventsAsync());
        Assert.Equal("G-1", sent.GetProperty("event_id").GetString());
        Assert.Equal(Fbp, sent.GetProperty("user_data").GetProperty("fbp").GetString());
        Assert.EndsWith(".IwAR1", sent.GetProperty("user_data").GetProperty("fbc").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_in_a_cookie_is_not_read_for_an_event_of_the_gateway_that_waits()
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.CollectAsync("visitor-1", """{"name":"sign_up","event_id":"G-1","page_location":"/tea?fbclid=IwAR9","user_data":{"email_address":"jane@example.com"}}""", "_fbc=fb.1.1795000000000.IwAR2");

        await shop.PostAsync("/grant", "visitor-1", $"_fbp={Fbp}");

        Assert.False(Assert.Single(await shop.ReadEventsAsync()).GetProperty("user_data").TryGetProperty("fbc", out _));
    }

    [Fact]
    public async Task The_answer_of_one_visitor_is_not_that_of_another()
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.PostAsync("/view/1", "visitor-1");
        await shop.PostAsync("/view/2", "visitor-2");

        await shop.PostAsync("/withdraw", "visitor-1");
        await shop.PostAsync("/grant", "visitor-2");

        Assert.Equal("T-2", Assert.Single(await shop.ReadEventsAsync()).GetProperty("event_id").GetString());
    }

    [Theory]
    [InlineData("Sec-GPC", "1")]
    [InlineData("Cookie", "usprivacy=1YYN")]
    [InlineData("Cookie", "usprivacy=nonsense")]
    [InlineData("Cookie", "answer=no")]
    public async Task An_opt_out_a_refusal_and_an_unreadable_answer_are_never_held(string name, string value)
    {
        // Limited Data Use would send at once.
        await using var shop = await HoldShop.StartAsync(static options => options.ConsentPolicy = new ConsentPolicy(new ConsentPolicyOptions { OptOutInUsa = OptOutTreatment.Withhold }));

        Assert.Equal("ConsentWithheld", await shop.PostAsync("/view/1", "visitor-1", headers: (name, value)));
        await shop.PostAsync("/grant", "visitor-1");

        Assert.Empty(await shop.ReadEventsAsync());
    }

    [Theory]
    [InlineData("Sec-GPC", "1")]
    [InlineData("Cookie", "usprivacy=1YYN")]
    public async Task An_opt_out_that_the_policy_ignores_is_not_held_either(string name, string value)
    {
        var ignore = new ConsentPolicyOptions { OptOutInUsa = OptOutTreatment.Ignore, OptOutOutsideUsa = OptOutTreatment.Ignore, OptOutInStateWithoutCode = OptOutTreatment.Ignore };
        await using var shop = await HoldShop.StartAsync(options => options.ConsentPolicy = new ConsentPolicy(ignore));

        Assert.Equal("ConsentWithheld", await shop.PostAsync("/view/1", "visitor-1", headers: (name, value)));
    }

    [Fact]
    public async Task An_opt_out_in_the_request_with_the_consent_erases_the_events()
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.PostAsync("/view/1", "visitor-1");

        await shop.PostAsync("/grant", "visitor-1", headers: ("Sec-GPC", "1"));
        await shop.PostAsync("/grant", "visitor-1");

        Assert.Empty(await shop.ReadEventsAsync());
    }

    [Fact]
    public async Task Events_are_erased_after_thirty_minutes()
    {
        await using var shop = await HoldShop.StartAsync();
        await shop.PostAsync("/view/1", "visitor-1");

        shop.Time.Advance(TimeSpan.FromMinutes(30));
        await shop.PostAsync("/grant", "visitor-1");

        Assert.Empty(await shop.ReadEventsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("throw")]
    public async Task Without_a_key_the_event_is_withheld(string? visitor)
    {
        await using var shop = await HoldShop.StartAsync();

        Assert.Equal("ConsentWithheld", await shop.PostAsync("/view/1", visitor));
        Assert.Equal("granted", await shop.PostAsync("/grant", visitor));
    }

    [Fact]
    public async Task Nothing_is_read_from_or_stored_in_the_browser_before_the_answer()
    {
        await using var shop = await HoldShop.StartAsync();

        var context = await shop.PostAsync("/context", "visitor-1", $"_fbp={Fbp}; _fbc=fb.1.1795000000000.Old; _fbi=9.9.9.9", ("User-Agent", "Mozilla/5.0"));
        Assert.Equal("not_granted", JsonDocument.Parse(context).RootElement.GetProperty("consent").GetString());
        Assert.DoesNotContain("Mozilla", context, StringComparison.Ordinal);
        await shop.PostAsync("/view/1", "visitor-1", $"_fbp={Fbp}; _fbi=9.9.9.9");
        await shop.PostAsync("/grant", "visitor-1");

        var userData = Assert.Single(await shop.ReadEventsAsync()).GetProperty("user_data");
        Assert.False(userData.TryGetProperty("client_ip_address", out _));
        Assert.Empty(shop.CookiesBeforeAnswer);
    }

    [Fact]
    public async Task Off_by_default()
    {
        await using var shop = await HoldShop.StartAsync(static options => options.EventHold.VisitorKey = null);

        Assert.Equal("ConsentWithheld", await shop.PostAsync("/view/1", "visitor-1"));
    }
}
