using Capi.AspNetCore.Gateway;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Relay;

/// <summary>Which gateway the base code of a page names.</summary>
public sealed class RelayRenderTests
{
    private const string Default = "1000000000000001";

    private static readonly Dictionary<string, string?> TwoDatasets = new()
    {
        ["MetaCapi:Datasets:tea:DatasetId"] = "22",
        ["MetaCapi:Datasets:tea:AccessToken"] = "token-of-tea",
    };

    [Fact]
    public async Task The_base_code_names_the_path_the_dataset_and_the_events()
    {
        var html = await RenderAsync(static app => app.MapGroup("/a b").MapMetaGateway("collect", static options =>
        {
            options.RelayPixelEvents = true;
            options.AllowedEvents = new HashSet<string> { "Lead", "Tea</script>" };
        }));

        Assert.Contains($$"""}(document,fbq,"/a%20b/collect","{{Default}}",["Lead","Tea\u003C/script\u003E"]);fbq('consent','revoke');""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revenue_is_relayed_only_if_the_gateway_takes_it()
    {
        Assert.DoesNotContain("\"Purchase\"", await RenderAsync(Map()), StringComparison.Ordinal);
        Assert.Contains("\"Purchase\"", await RenderAsync(Map(static options => options.AllowedEvents.Add(StandardEvents.Purchase))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_base_of_the_app_is_part_of_the_path() =>
        Assert.Contains("""fbq,"/shop/collect",""", await RenderAsync(Map(), "/shop/pixel", pathBase: "/shop"), StringComparison.Ordinal);

    [Fact]
    public async Task Parameters_of_the_route_are_those_of_the_page()
    {
        Assert.Contains("""fbq,"/de/collect",""", await RenderAsync(static app => MapTo(app, "/{language}/collect"), "/de/pixel"), StringComparison.Ordinal);
        Assert.DoesNotContain("sendBeacon", await RenderAsync(static app => MapTo(app, "/{tenant}/collect"), "/de/pixel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_option_and_for_another_dataset_nothing_is_relayed()
    {
        Assert.DoesNotContain("sendBeacon", await RenderAsync(static app => app.MapMetaGateway("/collect")), StringComparison.Ordinal);
        Assert.DoesNotContain("sendBeacon", await RenderAsync(static _ => { }), StringComparison.Ordinal);
        Assert.DoesNotContain("sendBeacon", await RenderAsync(Map(), "/pixel?dataset=22"), StringComparison.Ordinal);
        Assert.DoesNotContain("sendBeacon", await RenderAsync(Map(static options => options.Dataset = "tea")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gateway_of_a_dataset_relays_its_calls() =>
        Assert.Contains("""fbq,"/collect","22",""", await RenderAsync(Map(static options => options.Dataset = "tea"), "/pixel?dataset=22"), StringComparison.Ordinal);

    [Fact]
    public async Task With_tenants_the_dataset_is_that_of_the_page()
    {
        static void AddResolver(IServiceCollection services) => services.AddMetaDatasetResolver(MetaDatasetResolvers.ByHost(new Dictionary<string, string> { ["127.0.0.1"] = "tea" }));

        Assert.Contains("""fbq,"/collect","22",""", await RenderAsync(Map(), registered: AddResolver), StringComparison.Ordinal);
    }

    private static Action<WebApplication> Map(Action<MetaGatewayOptions>? configure = null) => app => app.MapMetaGateway("/collect", options =>
    {
        options.RelayPixelEvents = true;
        configure?.Invoke(options);
    });

    private static void MapTo(WebApplication app, string pattern) => app.MapMetaGateway(pattern, static options => options.RelayPixelEvents = true);

    private static async Task<string> RenderAsync(Action<WebApplication> map, string path = "/pixel", string? pathBase = null, Action<IServiceCollection>? registered = null)
    {
        await using var app = await TestApp.StartAsync(
            pipeline: app =>
            {
                if (pathBase is not null)
                    app.UsePathBase(pathBase);
                app.UseRouting();
                map(app);
                app.MapGet("/pixel", static (HttpContext http) => Show(http));
                app.MapGet("/{language}/pixel", static (HttpContext http) => Show(http));
#pragma warning disable ASP0014 // The page that answers all other requests would come before top-level endpoints.
                app.UseEndpoints(static _ => { });
#pragma warning restore ASP0014
            },
            configuration: TwoDatasets,
            registered: registered);
        using var response = await app.VisitAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    private static IResult Show(HttpContext http)
    {
        string? dataset = http.Request.Query["dataset"];
        return Results.Content(MetaPixel.BaseScript(http, dataset).ToString(), "text/html");
    }
}
