using System.Net;
using System.Text;
using Capi.AspNetCore.Tests.Pixel;
using Capi.AspNetCore.Tests.Support;
using Capi.Blazor;
using Capi.EventsManager;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.AspNetCore.Tests.Datasets;

/// <summary>Two shops with a dataset and a token each in one app on Kestrel, and the local Events Manager.</summary>
public sealed class TenantTests
{
    private const string German = "1000000000000001";
    private const string French = "1000000000000002";

    [Fact]
    public async Task Each_shop_sends_to_its_own_dataset()
    {
        using var unknown = new MetricCollector<long>(null, "Capi.AspNetCore", "capi.web.dataset.unknown");
        await using var manager = await EventsManagerServer.StartAsync(new EventsManagerOptions { AcceptedTokens = ["token-of-de", "token-of-fr"] });
        await using var app = await StartAsync(manager);

        Assert.Equal("Accepted None", await SendAsync(app, "de.shop.example", "A-1"));
        Assert.Equal("Accepted None", await SendAsync(app, "fr.shop.example", "B-1"));
        Assert.Equal("Invalid DatasetUnknown", await SendAsync(app, "es.shop.example", "C-1"));
        Assert.Equal("Invalid DatasetUnknown", await SendAsync(app, "it.shop.example", "D-1"));
        await CollectAsync(app, "de.shop.example", "A-2");
        await CollectAsync(app, "fr.shop.example", "B-2");
        await CollectAsync(app, "es.shop.example", "C-2");
        await FlushAsync(app);

        Assert.Equal(
            [(German, "A-1"), (German, "A-2"), (French, "B-1"), (French, "B-2")],
            manager.Events.Select(received => (received.Dataset, received.EventId ?? "")).OrderBy(pair => pair.Item2, StringComparer.Ordinal));
        Assert.Equal(["gateway", "send", "send"], unknown.GetMeasurementSnapshot().Select(one => (string)one.Tags["capi.web.operation"]!).Order(StringComparer.Ordinal));
        Assert.Single(app.Logs.GetSnapshot(), log => log.Message.Contains("belongs to no configured dataset", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/endpoint", 200)]
    [InlineData("/result", 302)]
    [InlineData("/tenants/controller", 200)]
    public async Task The_event_of_an_endpoint_that_succeeded_goes_to_the_dataset_of_its_shop(string path, int status)
    {
        await using var manager = await EventsManagerServer.StartAsync(new EventsManagerOptions { AcceptedTokens = ["token-of-de", "token-of-fr"] });
        await using var app = await StartAsync(manager);

        foreach (var (host, number) in ((string, string)[])[("de.shop.example", "A-1"), ("fr.shop.example", "B-1"), ("es.shop.example", "C-1"), ("it.shop.example", "D-1")])
        {
            using var response = await app.FetchAsync($"{path}?number={number}", ("Host", host), ("Cookie", "answer=yes"));
            Assert.Equal((HttpStatusCode)status, response.StatusCode);
        }

        await FlushAsync(app);
        Assert.Equal([(German, "A-1"), (French, "B-1")], manager.Events.Select(received => (received.Dataset, received.EventId ?? "")).OrderBy(pair => pair.Item2, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_components_of_Blazor_render_the_Pixel_of_their_shop()
    {
        await using var manager = await EventsManagerServer.StartAsync();
        await using var app = await StartAsync(manager);

        Assert.Contains($"fbq('init',\"{French}\")", await GetPageAsync(app, "fr.shop.example", "/blazor/pixel"), StringComparison.Ordinal);
        var metaEvent = await GetPageAsync(app, "fr.shop.example", "/blazor/event");
        Assert.Contains($"[&quot;trackSingle&quot;,&quot;{French}&quot;,&quot;Purchase&quot;,", metaEvent, StringComparison.Ordinal);
        Assert.Contains($"id={French}&amp;ev=Purchase", metaEvent, StringComparison.Ordinal);
        foreach (var host in (string[])["es.shop.example", "it.shop.example"])
        {
            Assert.Equal("", await GetPageAsync(app, host, "/blazor/pixel"));
            Assert.Equal("", await GetPageAsync(app, host, "/blazor/event"));
        }
    }

    [Fact]
    public async Task The_pages_load_the_Pixel_of_their_shop()
    {
        await using var manager = await EventsManagerServer.StartAsync();
        await using var app = await StartAsync(manager);

        Assert.Contains($"fbq('init',\"{German}\")", await GetPageAsync(app, "de.shop.example"), StringComparison.Ordinal);
        var french = await GetPageAsync(app, "fr.shop.example");
        Assert.Contains($"fbq('init',\"{French}\")", french, StringComparison.Ordinal);
        Assert.Contains($"id={French}&amp;ev=Purchase", french, StringComparison.Ordinal);
        Assert.DoesNotContain(German, french, StringComparison.Ordinal);
        Assert.Equal("<p></p>", await GetPageAsync(app, "es.shop.example"));
        Assert.Equal("<p></p>", await GetPageAsync(app, "it.shop.example"));
    }

    [Fact]
    public async Task The_visitor_of_an_unknown_shop_gets_no_cookies()
    {
        await using var manager = await EventsManagerServer.StartAsync();
        await using var app = await StartAsync(manager);

        using var known = await app.VisitAsync("/", ("Host", "de.shop.example"), ("Cookie", "answer=yes"));
        using var unknown = await app.VisitAsync("/", ("Host", "es.shop.example"), ("Cookie", "answer=yes"));

        Assert.Contains(known.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("_fbp=", StringComparison.Ordinal));
        Assert.False(unknown.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Code_without_a_request_names_its_dataset()
    {
        await using var manager = await EventsManagerServer.StartAsync();
        await using var app = await StartAsync(manager);
        var context = new MetaEventContext { Consent = MetaConsent.Granted };

        Assert.Equal(InvalidReason.DatasetUnknown, (await app.Services.GetRequiredService<IMetaCapiClient>().EnqueueAsync(CreateOrder("E-1"), context)).Reason);
        Assert.All(await app.Services.GetRequiredService<IMetaCapiClient>().EnqueueBatchAsync([CreateOrder("E-2")], context), result => Assert.Equal(InvalidReason.DatasetUnknown, result.Reason));
        Assert.True((await app.Services.GetRequiredKeyedService<IMetaCapiClient>("fr").EnqueueAsync(CreateOrder("E-3"), context)).IsAccepted);
        await FlushAsync(app);

        Assert.Equal((French, "E-3"), Assert.Single(manager.Events.Select(received => (received.Dataset, received.EventId))));
    }

    [Fact]
    public void A_resolver_needs_the_client_and_is_registered_once()
    {
        var resolver = MetaDatasetResolvers.ByClaim("tenant");
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddMetaDatasetResolver(resolver));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddMetaCapi(_ => { }).AddMetaDatasetResolver(resolver).AddMetaDatasetResolver(resolver));
    }

    internal static PixelOrder CreateOrder(string number) => new(number, TestApp.Now, "jane@example.com", 12.5m, "EUR");

    private static Task<TestApp> StartAsync(EventsManagerServer manager) => TestApp.StartAsync(
        configuration: new Dictionary<string, string?>
        {
            ["MetaCapi:DatasetId"] = null,
            ["MetaCapi:AccessToken"] = null,
            ["MetaCapi:DefaultDataset"] = "de",
            ["MetaCapi:BaseAddress"] = manager.Address.ToString(),
            ["MetaCapi:Datasets:de:DatasetId"] = German,
            ["MetaCapi:Datasets:de:AccessToken"] = "token-of-de",
            ["MetaCapi:Datasets:fr:DatasetId"] = French,
            ["MetaCapi:Datasets:fr:AccessToken"] = "token-of-fr",
        },
        services: static services =>
        {
            services.AddControllers().AddApplicationPart(typeof(TenantsController).Assembly);
            services.AddRazorComponents();
        },
        registered: services => services.AddMetaDatasetResolver(MetaDatasetResolvers.ByHost(new Dictionary<string, string>
        {
            ["de.shop.example"] = "de", ["fr.shop.example"] = "FR", ["it.shop.example"] = "not-configured",
        })),
        pipeline: app =>
        {
            app.UseRouting();
#pragma warning disable ASP0014 // The page that answers all other requests would come before top-level endpoints.
            app.UseEndpoints(endpoints =>
            {
                endpoints.MapMetaGateway("/collect");
                endpoints.MapPost("/orders/{number}", async (string number, RequestMetaContext context, IMetaCapiClient capi) =>
                {
                    var result = await capi.EnqueueAsync(CreateOrder(number), context);
                    return $"{result.Status} {result.Reason}";
                });
                endpoints.MapPost("/endpoint", static (string number) => number).SendsMetaEvent(static (string number) => CreateOrder(number));
                endpoints.MapPost("/result", static (string number) => Results.Redirect("/thanks").WithMetaEvent(CreateOrder(number)));
                endpoints.MapControllers();
                endpoints.MapGet("/blazor/pixel", static () => new RazorComponentResult<Capi.Blazor.MetaPixel>());
                endpoints.MapGet("/blazor/event", static () => new RazorComponentResult<MetaPixelEvent>(new { For = CreateOrder("P-1") }));
                endpoints.MapGet("/page", (HttpContext http) => Results.Content(Render(http), "text/html"));
            });
#pragma warning restore ASP0014
        });

    private static string Render(HttpContext http)
    {
        using var html = new StringWriter();
        html.Write("<p>");
        MetaPixel.BaseScript(http).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        MetaPixel.Script(http, CreateOrder("P-1")).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        html.Write("</p>");
        return html.ToString();
    }

    private static async Task<string> SendAsync(TestApp app, string host, string number)
    {
        using var response = await app.FetchAsync("/orders/" + number, ("Host", host), ("Cookie", "answer=yes"));
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<string> GetPageAsync(TestApp app, string host, string path = "/page")
    {
        using var response = await app.VisitAsync(path, ("Host", host), ("Cookie", "answer=yes"));
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task CollectAsync(TestApp app, string host, string id)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, "/collect"));
        request.Headers.Host = host;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Cookie", "answer=yes; _fbp=fb.0.1796000000000.123456789");
        request.Headers.Add("User-Agent", "TestBrowser/1.0");
        request.Content = new StringContent($$"""{"name":"generate_lead","event_id":"{{id}}"}""", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static async Task FlushAsync(TestApp app)
    {
        foreach (var alias in (string[])["de", "fr"])
            await app.Services.GetRequiredKeyedService<IMetaCapiClient>(alias).FlushAsync();
    }
}

[Route("tenants")]
[SendsMetaEvent<PixelOrder>]
public sealed class TenantsController : ControllerBase
{
    [HttpPost("controller")]
    public IActionResult Pay([FromQuery] string number) => ModelState.IsValid ? Ok(TenantTests.CreateOrder(number)) : BadRequest();
}
