using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Tests.Clicks;

/// <summary>Redirects carry the click until the visitor answers, and lose it with the answer.</summary>
public sealed class ClickRedirectTests
{
    private const string Click = "IwAR0Click_ID-x";

    [Theory]
    [InlineData("/", 302, "/de/", $"/de/?fbclid={Click}")]
    [InlineData("/", 301, "/de/?a=b", $"/de/?a=b&fbclid={Click}")]
    [InlineData("/", 307, "http://127.0.0.1/de/", $"http://127.0.0.1/de/?fbclid={Click}")]
    [InlineData("/", 308, "https://other.example/", "https://other.example/")]
    [InlineData("/", 303, $"/de/?fbclid={Click}", $"/de/?fbclid={Click}")]
    [InlineData("/", 200, "/de/", "/de/")]
    [InlineData("/", 201, "/orders/1", "/orders/1")]
    public async Task Before_the_answer(string path, int status, string location, string expected) =>
        Assert.Equal(expected, await RedirectAsync($"{path}?fbclid={Click}", status, location));

    [Theory]
    [InlineData("/tea?a=b&fbclid=X", "/tea?a=b")]
    [InlineData("/tea?fbclid=X&a=b", "/tea?a=b")]
    [InlineData("/tea?fbclid=X", "/tea")]
    [InlineData("/tea?fbclid=X", "http://127.0.0.1/tea")]
    [InlineData("/tea?fbclid=X", "tea")]
    [InlineData("/tea/?a=b&fbclid=X", "?a=b")]
    public async Task A_site_that_removes_the_parameter_is_not_redirected_forever(string url, string location) =>
        Assert.Equal(location, await RedirectAsync(url, 302, location));

    [Theory]
    [InlineData("", "private", true)]
    [InlineData("no-store", "no-store", true)]
    [InlineData("private, max-age=60", "max-age=60, private", true)]
    [InlineData("public, max-age=60", "public, max-age=60", false)]
    [InlineData("s-maxage=60", "s-maxage=60", false)]
    public async Task No_shared_cache_gives_the_click_to_other_visitors(string cacheControl, string expected, bool isCarried)
    {
        var link = "";
        await using var app = await StartAsync(http =>
        {
            if (cacheControl.Length > 0)
                http.Response.Headers.CacheControl = cacheControl;
            link = http.CarryMetaClick("/tea");
            http.Response.Redirect("/de/", permanent: true);
        });

        using var response = await app.VisitAsync($"/?fbclid={Click}");

        Assert.Equal(expected, string.Join(", ", response.Headers.GetValues("Cache-Control")));
        Assert.Equal(isCarried, response.Headers.Location!.OriginalString.Contains(Click, StringComparison.Ordinal));
        Assert.Equal(isCarried, link.Contains(Click, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("answer=yes")]
    [InlineData("answer=no")]
    public async Task After_the_answer_redirects_stay_as_they_are(string cookie) =>
        Assert.Equal("/de/", await RedirectAsync($"/?fbclid={Click}", 302, "/de/", ("Cookie", cookie)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_redirect_of_the_answer_loses_the_click(bool granted)
    {
        await using var app = await StartAsync(http =>
        {
            if (granted)
                http.GrantMetaConsent();
            else
                http.WithdrawMetaConsent();
            http.Response.Redirect($"/tea?a=b&fbclid={Click}");
        });

        using var response = await app.VisitAsync($"/consent?fbclid={Click}");

        Assert.Equal("/tea?a=b", response.Headers.Location!.OriginalString);
        Assert.Equal(granted ? ["_fbc", "_fbp"] : [], SetCookie.ReadNames(response));
    }

    [Fact]
    public async Task CarryMetaClick_is_for_links_that_are_created_otherwise()
    {
        string[] carried = [];
        await using var app = await StartAsync(http => carried = [http.CarryMetaClick("/tea"), http.CarryMetaClick("https://other.example/")]);

        await app.VisitAsync($"/?fbclid={Click}");
        Assert.Equal([$"/tea?fbclid={Click}", "https://other.example/"], carried);

        await app.VisitAsync($"/?fbclid={Click}", ("Cookie", "answer=no"));
        Assert.Equal("/tea", carried[0]);
    }

    private static async Task<string> RedirectAsync(string url, int status, string location, params (string, string)[] headers)
    {
        await using var app = await StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = location;
        });

        using var response = await app.VisitAsync(url, headers);
        return Assert.Single(response.Headers.GetValues("Location"));
    }

    private static Task<TestApp> StartAsync(Action<HttpContext> answer) => TestApp.StartAsync(pipeline: app => app.Run(http =>
    {
        answer(http);
        return Task.CompletedTask;
    }));
}
