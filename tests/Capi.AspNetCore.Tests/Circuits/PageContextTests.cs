using System.Text.Json;
using Capi.AspNetCore.Circuits;
using Capi.AspNetCore.Tests.Support;
using Capi.Blazor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Capi.AspNetCore.Tests.Circuits;

/// <summary>The context of a page during its request and in a circuit.</summary>
public sealed class PageContextTests
{
    private const string Agent = "Mozilla/5.0 (test)";

    private static readonly (string, string)[] Granted = [("Cookie", "answer=yes; _fbp=fb.1.1795359000000.123456789"), ("User-Agent", Agent)];

    [Fact]
    public async Task During_the_request_it_is_that_of_the_request()
    {
        MetaEventContext context = default;
        await VisitAsync(async http => context = await http.RequestServices.GetRequiredService<IMetaPageContext>().GetAsync(), Granted);

        Assert.Equal((Agent, true), (context.ClientUserAgent, context.Consent.AllowsSending));
    }

    [Fact]
    public async Task In_a_circuit_it_is_that_of_the_page_with_the_URL_that_is_shown()
    {
        var context = await GetInCircuitAsync(static (token, page) => new(token, new Uri(page, "/teas?utm_source=fb&email=a@example.com#top").AbsoluteUri));

        Assert.Equal((Agent, "fb.1.1795359000000.123456789", true), (context.ClientUserAgent, context.Fbp, context.Consent.AllowsSending));
        Assert.EndsWith("/teas?utm_source=fb", context.EventSourceUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://other.example/teas")]
    [InlineData("not a URL")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_URL_of_another_site_is_ignored(string? url)
    {
        var context = await GetInCircuitAsync((token, _) => new(token, url));

        Assert.EndsWith("/page", context.EventSourceUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task Without_a_token_there_is_no_consent(string? token) =>
        Assert.Equal(default, await GetInCircuitAsync((_, page) => new(token, page.AbsoluteUri)));

    [Fact]
    public async Task A_browser_that_can_not_be_reached_is_no_failure_of_the_component() =>
        Assert.Equal(default, await GetInCircuitAsync(static (_, _) => throw new JSDisconnectedException("gone")));

    [Fact]
    public async Task Only_a_page_with_consent_of_an_app_with_circuits_has_a_token()
    {
        Assert.NotNull(await GetTokenAsync(Granted));
        Assert.Null(await GetTokenAsync([("Cookie", "answer=no")]));
        Assert.Null(await GetTokenAsync([]));
        Assert.Null(await GetTokenAsync(Granted, "public, max-age=60"));
        Assert.NotNull(await GetTokenAsync(Granted, "private, max-age=60"));
        Assert.Null(await GetTokenAsync(Granted, hasCircuits: false));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("text/html; blazor-enhanced-nav=on", false)]
    public async Task A_page_that_enhanced_navigation_requests_has_no_image(string accept, bool hasImage)
    {
        Uri? image = null;
        await VisitAsync(http => Task.FromResult(image = http.RequestServices.GetRequiredService<IMetaPixelPage>().Image), [("Accept", accept), ("Sec-Fetch-Site", "same-origin")]);

        Assert.Equal(hasImage, image is not null);
    }

    private static async Task<string?> GetTokenAsync((string, string)[] headers, string? cacheControl = null, bool hasCircuits = true)
    {
        string? token = null;
        await VisitAsync(
            http =>
            {
                if (cacheControl is not null)
                    http.Response.Headers.CacheControl = cacheControl;
                return Task.FromResult(token = http.RequestServices.GetRequiredService<IMetaPixelPage>().ContextToken);
            },
            headers,
            hasCircuits);
        return token;
    }

    private static async Task<MetaEventContext> GetInCircuitAsync(Func<string?, Uri, ShownPage> show)
    {
        string? token = null;
        await using var app = await StartAsync(http => Task.FromResult(token = http.RequestServices.GetRequiredService<IMetaPixelPage>().ContextToken), hasCircuits: true);
        using var response = await app.VisitAsync("/page", Granted);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<BrowserStandIn>().Show = () => show(token, app.Address);
        await scope.ServiceProvider.GetRequiredService<CircuitState>().OnCircuitOpenedAsync(null!, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<IMetaPageContext>().GetAsync();
    }

    private static async Task VisitAsync(Func<HttpContext, Task> read, (string, string)[] headers, bool hasCircuits = true)
    {
        await using var app = await StartAsync(read, hasCircuits);
        using var response = await app.VisitAsync("/page", headers);
        response.EnsureSuccessStatusCode();
    }

    private static Task<TestApp> StartAsync(Func<HttpContext, Task> read, bool hasCircuits) => TestApp.StartAsync(
        pipeline: app => app.Use(async (HttpContext http, RequestDelegate _) => await read(http)),
        services: services =>
        {
            var components = services.AddRazorComponents();
            if (hasCircuits)
                components.AddInteractiveServerComponents();
            services.AddScoped<BrowserStandIn>();
            services.AddScoped<IJSRuntime>(static provider => provider.GetRequiredService<BrowserStandIn>());
        });

    private sealed record ShownPage(string? Token, string? Url);

    private sealed class BrowserStandIn : IJSRuntime
    {
        public Func<ShownPage>? Show { get; set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Assert.Equal("capiPixel.getContext", identifier);
            return new(JsonSerializer.SerializeToElement(Show!(), JsonSerializerOptions.Web).Deserialize<TValue>(JsonSerializerOptions.Web)!);
        }
    }
}
