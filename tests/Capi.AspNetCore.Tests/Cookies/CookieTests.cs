using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Tests.Cookies;

/// <summary>The cookies that responses set, on Kestrel.</summary>
public sealed class CookieTests
{
    private const string Fbclid = "IwAR0Click_ID-x";

    private static readonly (string, string) Granted = ("Cookie", "answer=yes");
    private static readonly (string, string)[] Https = [("Host", "www.shop.example.co.uk"), ("X-Forwarded-Proto", "https")];

    [Fact]
    public async Task A_landing_with_consent_sets_both_cookies_as_Meta_prescribes()
    {
        await using var app = await TestApp.StartAsync(forwardedHeaders: static _ => { });

        var response = await app.VisitAsync($"/?fbclid={Fbclid}", [Granted, .. Https]);

        var milliseconds = TestApp.Now.ToUnixTimeMilliseconds();
        Assert.Equal($"fb.2.{milliseconds}.{Fbclid}", SetCookie.Read(response, "_fbc").Value.ToString());
        Assert.Matches($@"^fb\.2\.{milliseconds}\.\d{{1,10}}$", SetCookie.Read(response, "_fbp").Value.ToString());
        Assert.All(SetCookie.ReadAll(response), static cookie =>
        {
            Assert.Equal("example.co.uk", cookie.Domain.Value);
            Assert.Equal("/", cookie.Path.Value);
            Assert.Equal(TimeSpan.FromSeconds(7_776_000), cookie.MaxAge);
            Assert.Equal(Microsoft.Net.Http.Headers.SameSiteMode.Lax, cookie.SameSite);
            Assert.True(cookie.Secure);
            Assert.False(cookie.HttpOnly);
        });

        // An event of the same request has the same values.
        Assert.Equal(SetCookie.Read(response, "_fbc").Value.ToString(), app.Context.Fbc);
        Assert.Equal(SetCookie.Read(response, "_fbp").Value.ToString(), app.Context.Fbp);
    }

    [Theory]
    [InlineData("")]
    [InlineData("answer=no")]
    [InlineData("answer=perhaps")]
    public async Task Without_consent_no_cookie_is_set(string cookie)
    {
        await using var app = await TestApp.StartAsync();

        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync($"/?fbclid={Fbclid}", ("Cookie", cookie))));
    }

    [Fact]
    public async Task A_kept_click_is_never_dated_again()
    {
        await using var app = await TestApp.StartAsync();
        var clicked = TestApp.Now.AddDays(-30);
        var fbc = $"fb.1.{clicked.ToUnixTimeMilliseconds()}.{Fbclid}";

        var again = await app.VisitAsync($"/?fbclid={Fbclid}", ("Cookie", $"answer=yes; _fbc={fbc}"));
        Assert.Equal(fbc, SetCookie.Read(again, "_fbc").Value.ToString());
        Assert.Equal(TimeSpan.FromDays(60), SetCookie.Read(again, "_fbc").MaxAge);
        Assert.Equal(fbc, app.Context.Fbc);

        var without = await app.VisitAsync("/", ("Cookie", $"answer=yes; _fbc={fbc}"));
        Assert.Equal(fbc, SetCookie.Read(without, "_fbc").Value.ToString());
    }

    [Fact]
    public async Task A_newer_click_replaces_the_cookie()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.VisitAsync("/?fbclid=IwAR9newer", ("Cookie", $"answer=yes; _fbc=fb.0.1795000000000.{Fbclid}"));

        Assert.Equal($"fb.0.{TestApp.Now.ToUnixTimeMilliseconds()}.IwAR9newer", SetCookie.Read(response, "_fbc").Value.ToString());
    }

    [Theory]
    [InlineData("http://www.facebook.com/?fbclid=IwAR9newer", "IwAR9newer")]
    [InlineData("http://127.0.0.1/?fbclid=IwAR1older", Fbclid)] // A page of the site, perhaps of another tab: its click has been seen before.
    public async Task With_a_cookie_only_the_referrer_of_another_site_is_a_new_click(string referrer, string expected)
    {
        await using var app = await TestApp.StartAsync();

        await app.VisitAsync("/", ("Cookie", $"answer=yes; _fbc=fb.0.1795000000000.{Fbclid}"), ("Referer", referrer));

        Assert.EndsWith("." + expected, app.Context.Fbc, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_cookie_the_click_is_found_in_the_referrer()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.VisitAsync("/second", Granted, ("Referer", $"http://127.0.0.1/?a=b&fbclid={Fbclid}"), ("Sec-Fetch-Site", "same-origin"));

        Assert.EndsWith("." + Fbclid, SetCookie.Read(response, "_fbc").Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Valid_cookies_are_renewed_when_the_visitor_arrives_and_not_with_each_page()
    {
        await using var app = await TestApp.StartAsync();
        var cookies = ("Cookie", $"answer=yes; _fbc=fb.0.{TestApp.Now.AddDays(-1).ToUnixTimeMilliseconds()}.{Fbclid}; _fbp=fb.0.1.42");

        Assert.Equal(["_fbc", "_fbp"], SetCookie.ReadNames(await app.VisitAsync("/", cookies, ("Sec-Fetch-Site", "cross-site"))));
        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync("/tea", cookies, ("Sec-Fetch-Site", "same-origin"))));
        Assert.Equal("fb.0.1.42", app.Context.Fbp);
    }

    [Fact]
    public async Task A_click_older_than_the_cookie_lives_is_not_renewed()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.VisitAsync("/", ("Cookie", $"answer=yes; _fbc=fb.0.{TestApp.Now.AddDays(-91).ToUnixTimeMilliseconds()}.{Fbclid}"));

        Assert.Equal(["_fbp"], SetCookie.ReadNames(response));
    }

    [Fact]
    public async Task A_new_click_lives_for_90_days_although_time_passes_in_the_request()
    {
        await using var app = await TestApp.StartAsync();
        app.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(3);

        var response = await app.VisitAsync($"/?fbclid={Fbclid}", Granted);

        Assert.Equal(TimeSpan.FromDays(90), SetCookie.Read(response, "_fbc").MaxAge);
        Assert.Equal(TimeSpan.FromDays(90), SetCookie.Read(response, "_fbp").MaxAge);
    }

    [Theory]
    [InlineData("Sec-Fetch-Dest", "empty")]
    [InlineData("Sec-Fetch-Dest", "image")]
    [InlineData("Sec-Fetch-Dest", "iframe")]
    [InlineData("Sec-Fetch-Mode", "cors")]
    [InlineData("Sec-Purpose", "prefetch")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    public async Task Other_requests_than_page_visits_set_no_cookie(string header, string value)
    {
        await using var app = await TestApp.StartAsync();

        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync($"/?fbclid={Fbclid}", Granted, (header, value))));
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "", true)]
    [InlineData("*/*", "", false)]
    [InlineData("application/json", "", false)]
    [InlineData("text/html", "XMLHttpRequest", false)]
    public async Task Without_fetch_metadata_the_accept_header_decides(string accept, string requestedWith, bool isVisit)
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.SendAsync(HttpMethod.Get, "/", Granted, ("Accept", accept), ("X-Requested-With", requestedWith));

        Assert.Equal(isVisit ? ["_fbp"] : [], SetCookie.ReadNames(response));
    }

    [Theory]
    [InlineData("text/html", "", 200, true)]
    [InlineData("application/xhtml+xml", "", 200, true)]
    [InlineData("text/html", "", 404, true)]
    [InlineData("text/html", "private, max-age=60", 200, true)]
    [InlineData("text/html", "public, max-age=60", 200, false)]
    [InlineData("text/html", "max-age=0, s-maxage=600", 200, false)]
    [InlineData("application/json", "", 200, false)]
    [InlineData("application/pdf", "", 200, false)]
    [InlineData("", "", 302, true)]
    [InlineData("", "", 308, true)]
    [InlineData("", "", 204, false)]
    public async Task Cookies_are_set_on_pages_and_redirects_that_no_shared_cache_stores(string type, string cacheControl, int status, bool isSet)
    {
        await using var app = await TestApp.StartAsync(pipeline: app => app.Run(http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = type.Length == 0 ? null : type;
            if (cacheControl.Length > 0)
                http.Response.Headers.CacheControl = cacheControl;
            if (status is 302 or 308)
                http.Response.Headers.Location = "/de/";
            return Task.CompletedTask;
        }));

        Assert.Equal(isSet ? ["_fbc", "_fbp"] : [], SetCookie.ReadNames(await app.VisitAsync($"/?fbclid={Fbclid}", Granted)));
    }

    [Theory]
    [InlineData("www.example.com", "", "example.com", 1)]
    [InlineData("a.b.example.com", "b.example.com", "b.example.com", 2)]
    [InlineData("www.example.com", "other.org", "example.com", 1)]
    [InlineData("localhost", "", null, 0)]
    [InlineData("shop.github.io", "", "shop.github.io", 2)]
    [InlineData("www.xn--bcher-kva.example", "", "xn--bcher-kva.example", 1)]
    [InlineData("[2620:fe::9]:8080", "", null, 0)]
    public async Task The_domain_is_configured_or_registrable(string host, string configured, string? domain, int index)
    {
        await using var app = await TestApp.StartAsync(options => options.CookieDomains = configured.Length == 0 ? [] : [configured]);

        var response = await app.VisitAsync("/", Granted, ("Host", host));

        Assert.Equal(domain, SetCookie.Read(response, "_fbp").Domain.Value);
        Assert.StartsWith($"fb.{index}.", SetCookie.Read(response, "_fbp").Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_the_cookie_is_not_secure_because_the_browser_would_not_keep_it()
    {
        await using var app = await TestApp.StartAsync();

        Assert.False(SetCookie.Read(await app.VisitAsync("/", Granted), "_fbp").Secure);
    }

    [Fact]
    public async Task SetCookies_false_leaves_the_cookies_to_the_Pixel()
    {
        await using var app = await TestApp.StartAsync(static options => options.SetCookies = false);

        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync($"/?fbclid={Fbclid}", Granted)));
        Assert.Null(app.Context.Fbp);
        Assert.EndsWith(Fbclid, app.Context.Fbc, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_of_a_browser_without_ID_gets_no_random_one()
    {
        await using var app = await TestApp.StartAsync();

        await app.FetchAsync("/api", Granted);

        Assert.Null(app.Context.Fbp);
    }

    [Fact]
    public async Task A_refusal_deletes_the_cookies_on_the_next_page()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.VisitAsync("/", ("Cookie", "answer=no; _fbc=fb.1.1.x; _fbp=fb.1.1.2"), ("Host", "www.example.com"));

        var deleted = SetCookie.ReadAll(response);
        Assert.Equal(6, deleted.Count);
        Assert.All(deleted, static cookie => Assert.Equal(DateTimeOffset.UnixEpoch, cookie.Expires));
        Assert.Equal(["_fbc", "_fbi", "_fbp"], deleted.Where(static cookie => cookie.Domain == "example.com").Select(static cookie => cookie.Name.ToString()).Order());
        Assert.Equal(3, deleted.Count(static cookie => !cookie.Domain.HasValue));

        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync("/", ("Cookie", "answer=no"))));
        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync("/", ("Cookie", "_fbp=fb.1.1.2"))));
    }

    [Fact]
    public async Task The_answer_sets_and_deletes_the_cookies_in_its_own_response()
    {
        await using var app = await TestApp.StartAsync(pipeline: app => app.Map("/consent", consent => consent.Run(http =>
        {
            if (http.Request.Query["granted"] == "true")
                http.GrantMetaConsent($"/landing?fbclid={Fbclid}");
            else
                http.WithdrawMetaConsent();
            Assert.Equal(http.Request.Query["granted"] == "true", http.GetMetaContext().Consent.AllowsSending);
            return Task.CompletedTask;
        })));

        var granted = await app.FetchAsync("/consent?granted=true");
        Assert.EndsWith("." + Fbclid, SetCookie.Read(granted, "_fbc").Value.ToString(), StringComparison.Ordinal);
        Assert.Equal(["_fbc", "_fbp"], SetCookie.ReadNames(granted));

        // The answer before this one doesn't count any more.
        Assert.Equal(["_fbc", "_fbp"], SetCookie.ReadNames(await app.FetchAsync("/consent?granted=true", ("Cookie", "answer=no"))));

        var withdrawn = await app.FetchAsync("/consent?granted=false", ("Cookie", "answer=yes; _fbp=fb.0.1.2"));
        Assert.Empty(SetCookie.ReadNames(withdrawn));
        Assert.Contains(SetCookie.ReadAll(withdrawn), static cookie => cookie.Name == "_fbp");
    }

    [Fact]
    public async Task UseMetaCapi_places_the_capture_and_it_does_not_run_twice()
    {
        await using var app = await TestApp.StartAsync(pipeline: static app =>
        {
            app.Map("/static", static files => files.Run(static http =>
            {
                http.Response.ContentType = "text/html";
                return Task.CompletedTask;
            }));
            app.UseMetaCapi();
        });

        Assert.Empty(SetCookie.ReadAll(await app.VisitAsync("/static/page.html", Granted)));
        Assert.Equal(["_fbp"], SetCookie.ReadNames(await app.VisitAsync("/", Granted)));
    }
}
