using System.Buffers;
using System.Text.Json;
using Bunit;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Capi.Blazor.Tests.Components;

/// <summary>What the event's component renders in each render mode.</summary>
public sealed class MetaPixelEventTests
{
    private static readonly string[] RendererNames = ["Static", "Server", "WebAssembly", "WebView"];

    private static readonly string[] HostileStrings =
    [
        "</script><script>alert(1)</script>", "<!--<script>", "-->", "]]>", "a\u2028b\u2029c", "'\"\\`${1}", "&lt;&amp;\"", "\" onclick=\"alert(1)", "\r\n\t\u007f", "\ud83d\ude00", "İıß",
    ];

    public static TheoryData<string> Renderers => [.. RendererNames];

    public static IEnumerable<object[]> HostileTexts => from renderer in RendererNames from text in HostileStrings select new object[] { renderer, text };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task The_call_is_the_same_whatever_the_texts_hold(string renderer, string text)
    {
        await using var context = new PixelContext(renderer, new TestPage());

        var rendered = Render(context, TestOrder.Create(text));

        var element = Assert.Single(rendered.FindAll("meta-pixel-event"));
        using var call = JsonDocument.Parse(element.GetAttribute("data-call")!);
        Assert.Equal(["track", "Purchase"], call.RootElement.EnumerateArray().Take(2).Select(static part => part.GetString()));
        Assert.Equal(text, call.RootElement[2].GetProperty("content_name").GetString());
        Assert.Equal("A-1", call.RootElement[3].GetProperty("eventID").GetString());
        Assert.Equal(renderer != "Static", element.HasAttribute("data-live"));
        Assert.Empty(rendered.FindAll("script"));
        Assert.Equal(renderer == "Static" ? 1 : 0, rendered.FindAll("noscript").Count);
        Assert.DoesNotContain("example.com", rendered.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_static_page_without_consent_has_no_event()
    {
        await using var context = new PixelContext("Static", new TestPage { Consent = MetaConsent.NotGranted });

        Assert.Equal("", Render(context, TestOrder.Create()).Markup);
    }

    [Fact]
    public async Task A_page_that_a_script_requests_and_one_with_limited_data_use_have_no_image()
    {
        await using var requested = new PixelContext("Static", new TestPage { Image = null });
        await using var limited = new PixelContext("Static", new TestPage { Consent = MetaConsent.LimitedDataUse() });

        Assert.DoesNotContain("noscript", Render(requested, TestOrder.Create()).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("noscript", Render(limited, TestOrder.Create()).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Renderers))]
    public async Task An_event_that_the_server_does_not_send_is_not_rendered(string renderer)
    {
        await using var context = new PixelContext(renderer, new TestPage());

        Assert.Equal("", Render(context, TestOrder.Create() with { Currency = "XXQ" }).Markup);
        Assert.Equal("", Render(context, TestOrder.Create() with { Number = "" }).Markup);
        Assert.Equal("", Render(context, TestOrder.Create() with { At = TestOrder.Now.AddDays(-8) }).Markup);
        Assert.Equal("", Render(context, null).Markup);
    }

    [Theory]
    [MemberData(nameof(Renderers))]
    public async Task A_failure_renders_nothing_and_is_counted(string renderer)
    {
        await using var context = new PixelContext(renderer, new TestPage());
        using var failures = new MetricCollector<long>(null, "Capi.AspNetCore", "capi.web.failures");

        Assert.Equal("", Render(context, new BrokenEvent()).Markup);

        Assert.Contains(failures.GetMeasurementSnapshot(), static measurement => Equals(measurement.Tags["capi.web.operation"], "pixel"));
    }

    [Fact]
    public async Task An_event_for_one_dataset_names_it()
    {
        await using var context = new PixelContext("Static", new TestPage());

        var rendered = context.Render<MetaPixelEvent>(parameters => parameters.Add(component => component.For, TestOrder.Create()).Add(component => component.Dataset, "22"));

        Assert.StartsWith("[\"trackSingle\",\"22\",\"Purchase\",", rendered.Find("meta-pixel-event").GetAttribute("data-call"), StringComparison.Ordinal);
        Assert.Contains("?id=22&amp;", rendered.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Renderers))]
    public async Task In_an_app_with_tenants_an_event_is_for_the_dataset_of_its_request_only(string renderer)
    {
        await using var known = new PixelContext(renderer, new TestPage { DatasetId = "33", HasDatasetPerRequest = true });
        await using var unknown = new PixelContext(renderer, new TestPage { DatasetId = null, HasDatasetPerRequest = true });

        Assert.StartsWith("[\"trackSingle\",\"33\",\"Purchase\",", Render(known, TestOrder.Create()).Find("meta-pixel-event").GetAttribute("data-call"), StringComparison.Ordinal);
        Assert.Equal("", Render(unknown, TestOrder.Create()).Markup);
        Assert.Equal("", unknown.Render<MetaPixel>().Markup);
    }

    [Fact]
    public async Task In_the_browser_an_event_needs_no_registration()
    {
        await using var context = new PixelContext("WebAssembly", page: null);

        Assert.NotEqual("", Render(context, TestOrder.Create()).Markup);
    }

    private static IRenderedComponent<MetaPixelEvent> Render(PixelContext context, IMetaPixelEvent? metaEvent) =>
        context.Render<MetaPixelEvent>(parameters => parameters.Add(component => component.For, metaEvent));

    private sealed class BrokenEvent : IMetaPixelEvent
    {
        public EnqueueResult WritePixelEvent(in MetaEventContext context, DateTimeOffset now, IBufferWriter<byte> output) => throw new FormatException();
    }
}
