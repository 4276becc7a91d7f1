using System.Text.Json.Nodes;
using System.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Capi.AspNetCore.Tests.Pixel;
using Capi.AspNetCore.Tests.Support;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>The Pixel's tag helpers in compiled Razor pages, read as browsers read them.</summary>
public sealed class PixelPageTests
{
    private static readonly (string, string) Granted = ("Cookie", "answer=yes");

    public static TheoryData<string> Texts => [.. HostileText.All];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task No_text_changes_the_structure_of_the_page(string text)
    {
        var page = new ThanksPage { Order = RazorApp.Order with { Product = text, Names = [text, "b"] }, Nonce = text };
        await using var app = await RazorApp.StartAsync(page);

        var document = await ReadAsync(app, isScripting: false);

        string[] expected = ["html", "head", "title", "script", "noscript", "img", "body", "h1", "script", "noscript", "img", "p"];
        // Without scripting an image isn't allowed in a head, so that parsers begin the body with it.
        Assert.Equal(expected.Order(), document.All.Select(static element => element.LocalName).Order());
        Assert.Equal("We pack it now.", document.GetElementById("end")!.TextContent);
        Assert.All(document.Scripts, script => Assert.Equal(Normalize(text), script.GetAttribute("nonce")));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Script_and_image_have_the_data_of_the_servers_half(string text)
    {
        var order = RazorApp.Order with { Product = text, Names = [text, "b"] };
        await using var app = await RazorApp.StartAsync(new ThanksPage { Order = order });

        var document = await ReadAsync(app, isScripting: false);

        var server = RazorApp.Serialize(order);
        var call = document.Scripts[1].Text;
        var arguments = JsonNode.Parse("[" + call[(call.IndexOf('(', StringComparison.Ordinal) + 1)..call.LastIndexOf(')')]
            .Replace("'track'", "\"track\"", StringComparison.Ordinal).Replace("{eventID:", "{\"eventID\":", StringComparison.Ordinal) + "]")!;
        Assert.Equal((string?)server["event_id"], (string?)arguments[3]!["eventID"]);
        Assert.True(JsonNode.DeepEquals(server["custom_data"], arguments[2]), call);

        var image = document.Images[^1].GetAttribute("src")!;
        var query = HttpUtility.ParseQueryString(image[(image.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        Assert.Equal((string?)server["event_id"], query["eid"]);
        Assert.Equal((string?)server["custom_data"]!["content_name"], query["cd[content_name]"]);
        Assert.Equal(server["custom_data"]!["value"]!.ToJsonString(), query["cd[value]"]);
        Assert.DoesNotContain("jane", document.Source.Text, StringComparison.Ordinal);
    }

    // Numbers, because test adapters replace lone surrogates in texts.
    [Theory]
    [InlineData('a', 0xd800)]
    [InlineData(0xdc00, 'a')]
    [InlineData(0xde00, 0xd83d)]
    public async Task A_lone_surrogate_is_dropped_in_both_halves(int first, int second)
    {
        var text = $"{(char)first}{(char)second}";
        var order = RazorApp.Order with { Product = text, Names = [text, "b"] };
        await using var app = await RazorApp.StartAsync(new ThanksPage { Order = order });

        var script = (await ReadAsync(app, isScripting: false)).Scripts[1].Text;

        Assert.Null(RazorApp.Serialize(order)["custom_data"]!["content_name"]);
        Assert.DoesNotContain("content_name", script, StringComparison.Ordinal);
        Assert.Contains("\"names\":[\"b\"]", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer=no")]
    [InlineData("other=1")]
    public async Task Without_consent_the_page_has_neither_event_nor_image(string cookie)
    {
        await using var app = await RazorApp.StartAsync();

        using var response = await app.VisitAsync("/order", ("Cookie", cookie));
        var html = await response.Content.ReadAsStringAsync();
        var document = new HtmlParser().ParseDocument(html);

        Assert.Empty(document.Images);
        Assert.Contains("fbq('consent','revoke')", Assert.Single(document.Scripts).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A-1", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_with_scripting_takes_the_image_for_text()
    {
        await using var app = await RazorApp.StartAsync();

        var document = await ReadAsync(app, isScripting: true);

        Assert.Empty(document.Images);
        Assert.Equal(2, document.QuerySelectorAll("noscript").Length);
    }

    private static async Task<IDocument> ReadAsync(TestApp app, bool isScripting)
    {
        using var response = await app.VisitAsync("/order", Granted);
        Assert.True(response.IsSuccessStatusCode);
        return new HtmlParser(new HtmlParserOptions { IsScripting = isScripting }).ParseDocument(await response.Content.ReadAsStringAsync());
    }

    // HTML replaces these two when they are given by their number.
    private static string Normalize(string text) => text.Replace('\u0085', '\u2026').Replace('\0', '\ufffd');
}
