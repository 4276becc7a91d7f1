using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Capi.Blazor.Tests.Components;

/// <summary>What the base code's component renders in each render mode.</summary>
public sealed class MetaPixelTests
{
    public static TheoryData<string> InteractiveRenderers => ["Server", "WebAssembly", "WebView"];

    [Fact]
    public async Task A_static_page_with_consent_loads_the_Pixel()
    {
        await using var context = new PixelContext("Static", new TestPage { ContextToken = "token" });

        var script = context.Render<MetaPixel>(parameters => parameters.Add(pixel => pixel.Nonce, "n\"<")).Find("script");

        Assert.Equal(("n\"<", "token"), (script.GetAttribute("nonce"), script.GetAttribute("data-meta-context")));
        Assert.Contains("\"https://meta.example/fbevents.js\",true);fbq('init',\"1000000000000001\");", script.TextContent, StringComparison.Ordinal);
        Assert.Contains("fbq('trackSingle',\"1000000000000001\",'PageView')", script.TextContent, StringComparison.Ordinal);
        Assert.Equal("""[["dataProcessingOptions",[]],["consent","grant"]]""", ReadSetup(script.GetAttribute("data-meta-pixel")));
        Assert.Contains("<noscript>", context.Render<MetaPixel>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_static_page_without_consent_waits()
    {
        await using var context = new PixelContext("Static", new TestPage { Consent = MetaConsent.NotGranted });

        var pixel = context.Render<MetaPixel>();

        Assert.Contains(",false);fbq('consent','revoke');fbq('init',", pixel.Find("script").TextContent, StringComparison.Ordinal);
        Assert.Equal("""[["consent","revoke"]]""", ReadSetup(pixel.Find("script").GetAttribute("data-meta-pixel")));
        Assert.False(pixel.Find("script").HasAttribute("data-meta-context"));
        Assert.DoesNotContain("noscript", pixel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limited_data_use_reaches_the_Pixel_and_leaves_out_the_image()
    {
        await using var context = new PixelContext("Static", new TestPage { Consent = MetaConsent.LimitedDataUse(1, 1000) });

        var pixel = context.Render<MetaPixel>();

        Assert.Contains("fbq('dataProcessingOptions',[\"LDU\"],1,1000);fbq('init',", pixel.Find("script").TextContent, StringComparison.Ordinal);
        Assert.Equal("""[["dataProcessingOptions",["LDU"],1,1000],["consent","grant"]]""", ReadSetup(pixel.Find("script").GetAttribute("data-meta-pixel")));
        Assert.DoesNotContain("noscript", pixel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_sends_nothing_renders_nothing()
    {
        await using var context = new PixelContext("Static", new TestPage { IsEnabled = false });

        Assert.Equal("", context.Render<MetaPixel>(static parameters => parameters.Add(static pixel => pixel.Dataset, "22")).Markup);
        Assert.Equal("", context.Render<MetaPixelEvent>(static parameters => parameters.Add(static one => one.For, TestOrder.Create())).Markup);
    }

    [Fact]
    public async Task The_base_code_relays_to_the_gateway_of_the_page()
    {
        await using var context = new PixelContext("Static", new TestPage { Relay = new MetaPixelRelay("/collect", ["Lead"]) });

        Assert.Contains("""(document,fbq,"/collect","1000000000000001",["Lead"]);""", context.Render<MetaPixel>().Find("script").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sendBeacon", context.Render<MetaPixel>(static parameters => parameters.Add(static pixel => pixel.Dataset, "22")).Find("script").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_a_script_requests_has_no_image()
    {
        await using var context = new PixelContext("Static", new TestPage { Image = null });

        Assert.DoesNotContain("noscript", context.Render<MetaPixel>().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1</script><!--\u2028'\"&amp;")]
    [InlineData("\\u003c/script>")]
    public async Task A_dataset_is_safe_whatever_it_holds(string dataset)
    {
        await using var context = new PixelContext("Static", new TestPage());

        var pixel = context.Render<MetaPixel>(parameters => parameters.Add(pixel => pixel.Dataset, dataset));

        var script = Assert.Single(pixel.FindAll("script"));
        Assert.EndsWith("waits:false};", script.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", script.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', script.TextContent);
        using var settings = JsonDocument.Parse(script.GetAttribute("data-meta-pixel")!);
        Assert.Equal(dataset, settings.RootElement.GetProperty("dataset").GetString());
    }

    [Theory]
    [MemberData(nameof(InteractiveRenderers))]
    public async Task An_interactive_component_leaves_the_consent_of_the_page_and_has_no_context(string renderer)
    {
        await using var context = new PixelContext(renderer, new TestPage { ContextToken = "token" });

        var pixel = context.Render<MetaPixel>();

        Assert.Empty(pixel.FindAll("script"));
        Assert.Null(ReadSetup(pixel.Find("meta-pixel").GetAttribute("data-meta-pixel")));
        var call = Assert.Single(context.JSInterop.Invocations["capiPixel.update"]);
        Assert.Equal(pixel.Find("meta-pixel").GetAttribute("data-meta-pixel"), call.Arguments[0]);
        Assert.Contains(",false);fbq('consent','revoke');fbq('init',", (string)call.Arguments[1]!, StringComparison.Ordinal);
        Assert.DoesNotContain("fbq(", pixel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("token", pixel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("noscript", pixel.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InteractiveRenderers))]
    public async Task An_interactive_component_takes_over_consent_and_URL_when_they_change(string renderer)
    {
        await using var context = new PixelContext(renderer, new TestPage());
        var pixel = context.Render<MetaPixel>(parameters => parameters.Add(pixel => pixel.Consent, MetaConsent.NotGranted));
        Assert.Equal("""[["consent","revoke"]]""", ReadSetup(pixel.Find("meta-pixel").GetAttribute("data-meta-pixel")));

        pixel.Render(parameters => parameters.Add(pixel => pixel.Consent, MetaConsent.Granted));
        Assert.Equal("""[["dataProcessingOptions",[]],["consent","grant"]]""", ReadSetup(pixel.Find("meta-pixel").GetAttribute("data-meta-pixel")));

        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/teas?size=2");
        Assert.Equal(3, context.JSInterop.Invocations["capiPixel.update"].Count);
    }

    [Fact]
    public async Task A_browser_that_can_not_be_reached_is_no_failure_of_the_page()
    {
        await using var context = new PixelContext("Server", new TestPage());
        context.JSInterop.SetupVoid("capiPixel.update", static _ => true).SetException(new JSDisconnectedException("gone"));

        Assert.NotEqual("", context.Render<MetaPixel>().Markup);
    }

    [Fact]
    public async Task A_failure_renders_nothing()
    {
        await using var context = new PixelContext("Static", new BrokenPage());

        Assert.Equal("", context.Render<MetaPixel>().Markup);
    }

    [Fact]
    public async Task Without_a_dataset_nothing_is_rendered()
    {
        await using var context = new PixelContext("Static", new TestPage { DatasetId = null });

        Assert.Equal("", context.Render<MetaPixel>().Markup);
        Assert.NotEqual("", context.Render<MetaPixel>(parameters => parameters.Add(pixel => pixel.Dataset, "1")).Markup);
    }

    [Fact]
    public async Task Without_page_views_nothing_is_counted()
    {
        await using var context = new PixelContext("Static", new TestPage());

        var pixel = context.Render<MetaPixel>(parameters => parameters.Add(pixel => pixel.PageView, false));

        Assert.DoesNotContain("'PageView'", pixel.Find("script").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("noscript", pixel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_registration_the_exception_says_which_line_is_missing()
    {
        await using var context = new PixelContext("WebAssembly", page: null);

        Assert.Contains("AddMetaPixel", Assert.Throws<InvalidOperationException>(() => context.Render<MetaPixel>()).Message, StringComparison.Ordinal);
    }

    private static string? ReadSetup(string? settings)
    {
        using var json = JsonDocument.Parse(settings!);
        return json.RootElement.GetProperty("setup").GetString();
    }

    // As if the key ring of data protection can't be read.
    private sealed class BrokenPage : IMetaPixelPage
    {
        public bool IsEnabled => true;

        public string? DatasetId => "1";

        public bool HasDatasetPerRequest => false;

        public Uri Script => new("https://meta.example/fbevents.js");

        public Uri? Image => null;

        public MetaConsent Consent => MetaConsent.Granted;

        public string? ContextToken => throw new System.Security.Cryptography.CryptographicException();

        public MetaPixelRelay? FindRelay(string dataset) => null;
    }
}
