using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Capi.AspNetCore.TagHelpers;
using Capi.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Capi.AspNetCore.Tests.Pixel;

/// <summary>What the tag helpers render into pages.</summary>
public partial class PixelTests
{
    private static readonly (string Name, string Value) Granted = ("Cookie", "answer=yes");

    public static TheoryData<string> HostileTexts =>
    [
        "</script><script>alert(1)</script>", "<!--<script>", "-->", "]]>", "a\u2028b\u2029c", "'\"\\`${1}", "&lt;&amp;\"", "\r\n\t\0\u007f", "\ud83d\ude00", "</noscript><img src=x onerror=alert(1)>", "İıß",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task The_event_is_safe_whatever_the_texts_hold(string text)
    {
        var html = await GetEventAsync(CreateOrder() with { Product = text, Names = [text, "b"] }, [Granted]);

        var match = EventHtml().Match(html);
        Assert.True(match.Success, html);
        using var data = JsonDocument.Parse(match.Groups["data"].Value);
        Assert.Equal(text, data.RootElement.GetProperty("content_name").GetString());
        Assert.Equal("12.50", data.RootElement.GetProperty("value").GetRawText());
        Assert.Equal("EUR", data.RootElement.GetProperty("currency").GetString());
        Assert.Equal(text, data.RootElement.GetProperty("names")[0].GetString());
        Assert.Equal(JsonSerializer.Deserialize<string>(match.Groups["id"].Value), CreateOrder().Number);
        Assert.DoesNotContain('\u2028', html);
        Assert.DoesNotContain('\'', match.Groups["data"].Value);

        var query = WebUtility.HtmlDecode(match.Groups["image"].Value).Split('?')[1].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal(("1000000000000001", "Purchase", "A-1", text), (query["id"], query["ev"], query["eid"], query["cd[content_name]"]));
        Assert.DoesNotContain("example.com", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Cookie", "answer=no")]
    [InlineData("Cookie", "answer=perhaps")]
    public async Task Without_consent_no_event_is_rendered(string name, string value) =>
        Assert.Equal("", await GetEventAsync(CreateOrder(), name.Length == 0 ? [] : [(name, value)]));

    [Fact]
    public async Task An_event_that_the_server_does_not_send_is_not_rendered()
    {
        Assert.Equal("", await GetEventAsync(CreateOrder() with { Currency = "XXQ" }, [Granted]));
        Assert.Equal("", await GetEventAsync(CreateOrder() with { Number = "" }, [Granted]));
        Assert.Equal("", await GetEventAsync(CreateOrder() with { At = TestApp.Now.AddDays(-8) }, [Granted]));
        Assert.Equal("", await GetEventAsync(null, [Granted]));
    }

    [Fact]
    public async Task A_text_with_a_lone_surrogate_is_dropped() =>
        Assert.DoesNotContain("content_name", await GetEventAsync(CreateOrder() with { Product = "a\ud800" }, [Granted]), StringComparison.Ordinal);

    [Fact]
    public async Task An_event_for_one_dataset_names_it()
    {
        var html = await GetEventAsync(CreateOrder(), [Granted], new MetaPixelEventTagHelper { Dataset = "22", Nonce = "n\"<" });

        Assert.StartsWith("<script nonce=\"n&quot;&lt;\">window.fbq&&fbq(\"trackSingle\",\"22\",\"Purchase\",", html, StringComparison.Ordinal);
        Assert.Contains("?id=22&amp;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_base_code_waits_for_consent()
    {
        var before = await GetBaseAsync(new MetaPixelTagHelper());
        var after = await GetBaseAsync(new MetaPixelTagHelper { Dataset = "22</script>", PageView = false }, Granted);

        Assert.Contains(",false);fbq('consent','revoke');fbq('init',\"1000000000000001\");fbq('track','PageView');</script>", before, StringComparison.Ordinal);
        Assert.DoesNotContain("<noscript>", before, StringComparison.Ordinal);
        Assert.Contains(",true);fbq('init',\"22\\u003C/script\\u003E\");</script>", after, StringComparison.Ordinal);
        Assert.Contains("<noscript>", await GetBaseAsync(new MetaPixelTagHelper(), Granted), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000000000001", null)]
    [InlineData("1000000000000001", "22")]
    [InlineData("", "22")]
    public async Task Disabled_the_page_has_no_Pixel(string configured, string? dataset)
    {
        var configuration = new Dictionary<string, string?> { ["MetaCapi:Enabled"] = "false", ["MetaCapi:DatasetId"] = configured };

        Assert.Equal("", await GetAsync(http => $"{MetaPixel.BaseScript(http, dataset)}{MetaPixel.Script(http, CreateOrder(), dataset)}", [Granted], configuration));
    }

    private static PixelOrder CreateOrder() => new("A-1", TestApp.Now, "a@example.com", 12.50m, "eur");

    private static Task<string> GetEventAsync(PixelOrder? order, (string, string)[] headers, MetaPixelEventTagHelper? helper = null)
    {
        helper ??= new MetaPixelEventTagHelper();
        helper.For = order;
        return GetAsync(http => Render(helper, helper.ViewContext = new ViewContext { HttpContext = http }), headers);
    }

    private static Task<string> GetBaseAsync(MetaPixelTagHelper helper, params (string, string)[] headers) =>
        GetAsync(http => Render(helper, helper.ViewContext = new ViewContext { HttpContext = http }), headers);

    private static async Task<string> GetAsync(Func<HttpContext, string> render, (string, string)[] headers, IReadOnlyDictionary<string, string?>? configuration = null)
    {
        await using var app = await TestApp.StartAsync(configuration: configuration, pipeline: app => app.Use(async (HttpContext http, RequestDelegate _) =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(render(http));
        }));
        using var response = await app.VisitAsync("/pixel", headers);
        return await response.Content.ReadAsStringAsync();
    }

    private static string Render(TagHelper helper, ViewContext _)
    {
        var output = new TagHelperOutput("meta-pixel", [], static (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        using var text = new StringWriter();
        output.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }

    [GeneratedRegex("""^<script>window\.fbq&&fbq\("track","Purchase",(?<data>\{[^<>&']*\}),\{"eventID":(?<id>"[^"<>]*")\}\);</script><noscript><img src="(?<image>[^"<>]*)" width="1" height="1" alt="" hidden></noscript>$""")]
    private static partial Regex EventHtml();
}
