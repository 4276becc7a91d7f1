using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>Pages that a cache gives to several visitors contain neither the consent nor the click of the first one.</summary>
public sealed class SharedPageTests
{
    private const string Granted = "answer=yes; _fbp=fb.0.1795000000000.1098115397";

    [Fact]
    public async Task A_page_of_the_output_cache_starts_without_consent()
    {
        await using var app = await RazorApp.StartAsync(
            pipeline: static app => app.UseOutputCache(),
            services: static services => services.AddOutputCache(static options => options.AddBasePolicy(static policy => policy.Cache())));

        var first = await ReadAsync(app, "/order", ("Cookie", Granted));
        var second = await ReadAsync(app, "/order", ("Cookie", "answer=no"));

        Assert.Equal(first, second);
        Assert.Contains("fbq('consent','revoke')", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Purchase", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_output_cache_has_no_click_of_another_visitor()
    {
        await using var app = await RazorApp.StartAsync(
            pipeline: static app => app.UseOutputCache().Map("/carry", static page => page.Run(static http => http.Response.WriteAsync(http.CarryMetaClick("/tea")))),
            services: static services => services.AddOutputCache(static options => options.AddBasePolicy(static policy => policy.Cache().SetVaryByQuery([]))));

        await ReadAsync(app, "/carry?fbclid=IwAR-first");

        Assert.Equal("/tea", await ReadAsync(app, "/carry"));
    }

    [Fact]
    public async Task A_page_that_the_output_cache_does_not_store_has_the_consent_of_its_visitor()
    {
        await using var app = await RazorApp.StartAsync(
            pipeline: static app => app.UseOutputCache(),
            services: static services => services.AddOutputCache(static options => options.AddBasePolicy(static policy => policy.NoCache())));

        Assert.Contains("Purchase", await ReadAsync(app, "/order", ("Cookie", Granted)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public, max-age=60", true)]
    [InlineData("s-maxage=60", true)]
    [InlineData("private, max-age=60", false)]
    [InlineData("no-store", false)]
    public async Task A_page_for_shared_caches_starts_without_consent(string cacheControl, bool isShared)
    {
        await using var app = await RazorApp.StartAsync(pipeline: app => app.Use((http, next) =>
        {
            http.Response.Headers.CacheControl = cacheControl;
            return next(http);
        }));

        var html = await ReadAsync(app, "/order", ("Cookie", Granted));

        Assert.Equal(isShared, html.Contains("fbq('consent','revoke')", StringComparison.Ordinal));
        Assert.Equal(!isShared, html.Contains("Purchase", StringComparison.Ordinal));
    }

    private static async Task<string> ReadAsync(TestApp app, string path, params (string Name, string Value)[] headers) =>
        await (await app.VisitAsync(path, headers)).Content.ReadAsStringAsync();
}
