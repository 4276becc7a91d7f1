using Capi.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Tests.Urls;

public sealed class PageUrlTests
{
    private readonly PageUrl _url = new(["utm_source", "utm_medium", "page"]);

    [Theory]
    [InlineData("https://shop.example/", "https://shop.example/")]
    [InlineData("https://shop.example", "https://shop.example")]
    [InlineData("http://shop.example:8080/a/b", "http://shop.example:8080/a/b")]
    [InlineData("https://shop.example/a?x=1", "https://shop.example/a")]
    [InlineData("https://shop.example?utm_source=fb", "https://shop.example?utm_source=fb")]
    [InlineData("https://shop.example/a?x=1&utm_source=fb&y=2&page=3", "https://shop.example/a?utm_source=fb&page=3")]
    [InlineData("https://shop.example/a?UTM_SOURCE=fb&utm_sourcex=1&xutm_source=2", "https://shop.example/a")]
    [InlineData("https://shop.example/a?utm_source=jane@example.com&page=2", "https://shop.example/a?page=2")]
    [InlineData("https://shop.example/a?utm_source=jane%40example.com", "https://shop.example/a")]
    [InlineData("https://shop.example/a?utm_source=jane%2540example.com", "https://shop.example/a")]
    [InlineData("https://shop.example/a?utm_source=fb#email=jane@example.com", "https://shop.example/a?utm_source=fb")]
    [InlineData("https://shop.example/a#?utm_source=fb", "https://shop.example/a")]
    [InlineData("https://jane:secret@shop.example/a", "https://shop.example/a")]
    [InlineData("https://shop.example/unsubscribe/jane@example.com/now", "https://shop.example/unsubscribe/redacted/now")]
    [InlineData("https://shop.example/unsubscribe/jane%40example.com", "https://shop.example/unsubscribe/redacted")]
    [InlineData("https://shop.example/@jane", "https://shop.example/@jane")]
    [InlineData("https://shop.example/%40jane", "https://shop.example/%40jane")]
    [InlineData("https://shop.example/@jane@example.com", "https://shop.example/redacted")]
    [InlineData("https://shop.example/%40jane%40example.com", "https://shop.example/redacted")]
    [InlineData("https://[2620:fe::9]:8443/a?b=c", "https://[2620:fe::9]:8443/a")]
    [InlineData("HTTPS://Shop.Example/A", "HTTPS://Shop.Example/A")]
    [InlineData("https://shop.example/a?page", "https://shop.example/a?page")]
    [InlineData("https://shop.example/a?&&page=1&", "https://shop.example/a?page=1")]
    [InlineData("about:blank", null)]
    [InlineData("android-app://com.facebook.katana/", null)]
    [InlineData("https://", null)]
    [InlineData("/relative", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_URL_of_a_header_is_reduced(string? url, string? expected) => Assert.Equal(expected, _url.FromHeader(url));

    [Fact]
    public void The_URL_of_a_request_has_the_path_base_and_is_encoded()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.PathBase, request.Path) = ("https", new HostString("tée.example"), "/de", "/grüner tee/jane@example.com");
        request.QueryString = new QueryString("?page=2&token=secret");

        Assert.Equal("https://xn--te-bja.example/de/gr%C3%BCner%20tee/redacted?page=2", _url.FromRequest(request));
    }

    [Theory]
    [InlineData("https://shop.example/a", "shop.example")]
    [InlineData("https://shop.example:8080", "shop.example")]
    [InlineData("https://a:b@shop.example/?x=@evil.example", "shop.example")]
    [InlineData("https://evil.example\\@shop.example/", "evil.example")]
    [InlineData("https://[2620:fe::9]:8443/a", "[2620:fe::9]")]
    [InlineData("nonsense", "")]
    [InlineData(null, "")]
    public void The_host_of_a_URL(string? url, string expected) => Assert.Equal(expected, PageUrl.GetHost(url).ToString());
}
