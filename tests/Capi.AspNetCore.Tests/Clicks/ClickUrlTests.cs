using Capi.AspNetCore.Clicks;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Tests.Clicks;

/// <summary>Adding the click ID to URLs and removing it.</summary>
public sealed class ClickUrlTests
{
    [Theory]
    [InlineData("/", "/?fbclid=X")]
    [InlineData("/tea#top", "/tea?fbclid=X#top")]
    [InlineData("/tea?", "/tea?fbclid=X")]
    [InlineData("/tea?#top", "/tea?fbclid=X#top")]
    [InlineData("/tea?a=b", "/tea?a=b&fbclid=X")]
    [InlineData("/tea?a=%20+b&a=c#x?y", "/tea?a=%20+b&a=c&fbclid=X#x?y")]
    [InlineData("/tea?fbclid=Y", "/tea?fbclid=Y")]
    [InlineData("/tea?f%62clid=Y", "/tea?f%62clid=Y")]
    [InlineData("/tea?fbclid=&a=b", "/tea?a=b&fbclid=X")]
    [InlineData("/tea?fbclid=a.b", "/tea?fbclid=X")]
    [InlineData("/tea?xfbclid=1", "/tea?xfbclid=1&fbclid=X")]
    [InlineData("https://shop.example/", "https://shop.example/?fbclid=X")]
    [InlineData("", "?fbclid=X")]
    public void Add(string url, string expected)
    {
        Assert.Equal(expected, ClickUrl.Add(url, "X"));
        Assert.Equal(expected, ClickUrl.Add(expected, "X"));
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/?fbclid=X", "/")]
    [InlineData("/?fbclid=X#top", "/#top")]
    [InlineData("/?a=b&fbclid=X&c=%20+d&fbclid=Y", "/?a=b&c=%20+d")]
    [InlineData("/?f%62clid=X", "/")]
    [InlineData("/?fbclid", "/")]
    [InlineData("/?FBCLID=X&fbclid2=Y", "/?FBCLID=X&fbclid2=Y")]
    [InlineData("/tea#?fbclid=X", "/tea#?fbclid=X")]
    [InlineData("/?a=fbclid&&", "/?a=fbclid&&")]
    public void Remove(string url, string expected) => Assert.Equal(expected, ClickUrl.Remove(url));

    [Theory]
    [InlineData("/", true)]
    [InlineData("tea/assam", true)]
    [InlineData("?page=2", true)]
    [InlineData("./tea:assam", true)]
    [InlineData("https://shop.example/tea", true)]
    [InlineData("http://SHOP.example:8080/", true)]
    [InlineData("", false)]
    [InlineData("#top", false)]
    [InlineData("//shop.example/", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("\t//evil.example", false)]
    [InlineData("/\n/evil.example", false)]
    [InlineData(" https://evil.example", false)]
    [InlineData("https://evil.example/", false)]
    [InlineData("https://shop.example@evil.example/", false)]
    [InlineData("https://shop.example.evil.example/", false)]
    [InlineData("https:evil.example", false)]
    [InlineData("mailto:tea@shop.example", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Only_pages_of_the_same_host_are_own_pages(string url, bool expected) =>
        Assert.Equal(expected, ClickUrl.IsOwnPage(new DefaultHttpContext { Request = { Host = new HostString("shop.example") } }.Request, url));
}
