using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Capi.AspNetCore.Tests.Support;

namespace Capi.AspNetCore.Tests.Razor;

/// <summary>Links and forms of Razor pages carry the click until the visitor answers.</summary>
public sealed class ClickLinkTests
{
    private const string Click = "IwAR0Click_ID-x";

    [Theory]
    [InlineData("a", "page", $"/order?fbclid={Click}")]
    [InlineData("a", "route", $"/order?size=2&fbclid={Click}#top")]
    [InlineData("a", "tilde", $"/tea?fbclid={Click}")]
    [InlineData("a", "plain", "/tea")]
    [InlineData("a", "marked", $"/tea?a=1&b=%3Cx%3E&fbclid={Click}#end")]
    [InlineData("a", "excluded", "/order")]
    [InlineData("a", "foreign", "https://other.example/")]
    [InlineData("a", "foreign-2", "//other.example/")]
    [InlineData("a", "mail", "mailto:tea@example.com")]
    [InlineData("a", "none", null)]
    [InlineData("form", "consent", $"/order?fbclid={Click}")]
    [InlineData("form", "same", $"/links?utm_source=fb&fbclid={Click}")]
    [InlineData("form", "search", "/search")]
    [InlineData("form", "foreign-form", "https://other.example/pay")]
    [InlineData("form", "foreign-search", "https://other.example/search")]
    [InlineData("form", "dialog", null)]
    public async Task Only_links_and_forms_of_the_site_carry_it(string element, string id, string? expected)
    {
        await using var app = await RazorApp.StartAsync();

        var document = await ReadAsync(app, $"/links?utm_source=fb&fbclid={Click}");

        Assert.Equal(expected, document.GetElementById(id)!.GetAttribute(element == "a" ? "href" : "action"));
        Assert.Null(document.QuerySelector("[meta-click]"));
        Assert.Equal(id == "search" ? 1 : 0, document.QuerySelectorAll($"#{id} input[type=hidden][name=fbclid][value='{Click}']").Length);
    }

    [Theory]
    [InlineData($"/links?fbclid={Click}", "answer=yes")]
    [InlineData($"/links?fbclid={Click}", "answer=no")]
    [InlineData("/links?fbclid=", "")]
    [InlineData("/links?fbclid=a.b", "")]
    [InlineData("/links?FBCLID=x", "")]
    [InlineData("/links", "")]
    public async Task Without_a_click_and_after_the_answer_no_link_changes(string url, string cookie)
    {
        await using var app = await RazorApp.StartAsync();

        var document = await ReadAsync(app, url, ("Cookie", cookie));

        Assert.Equal("/order", document.GetElementById("page")!.GetAttribute("href"));
        Assert.Empty(document.QuerySelectorAll("input[name=fbclid], [href*=fbclid], [action*=fbclid]"));
    }

    [Fact]
    public async Task The_option_turns_it_off()
    {
        await using var app = await RazorApp.StartAsync(capture: static options => options.CarryClicks = false);

        Assert.Empty((await ReadAsync(app, $"/links?fbclid={Click}")).QuerySelectorAll("input[name=fbclid], [href*=fbclid], [action*='/order?fbclid']"));
    }

    [Fact]
    public async Task A_link_that_lost_the_click_is_mended_by_the_referrer()
    {
        await using var app = await RazorApp.StartAsync();

        var document = await ReadAsync(app, "/links", ("Referer", new Uri(app.Address, $"/?fbclid={Click}").AbsoluteUri));

        Assert.Equal($"/order?fbclid={Click}", document.GetElementById("page")!.GetAttribute("href"));
        Assert.Equal($"/links?fbclid={Click}", document.GetElementById("same")!.GetAttribute("action"));
    }

    [Fact]
    public async Task A_click_of_hostile_characters_stays_in_its_parameter()
    {
        const string hostile = "\"><script>&x=1#y'</script>";
        await using var app = await RazorApp.StartAsync();

        var document = await ReadAsync(app, $"/links?fbclid={Uri.EscapeDataString(hostile)}");

        Assert.Empty(document.Scripts);
        Assert.Equal($"/order?fbclid={Uri.EscapeDataString(hostile)}", document.GetElementById("page")!.GetAttribute("href"));
        Assert.Equal(hostile, document.QuerySelector("#search input[name=fbclid]")!.GetAttribute("value"));
    }

    private static async Task<IDocument> ReadAsync(TestApp app, string url, params (string, string)[] headers)
    {
        using var response = await app.VisitAsync(url, headers);
        Assert.True(response.IsSuccessStatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
