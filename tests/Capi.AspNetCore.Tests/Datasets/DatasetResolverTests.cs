using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Tests.Datasets;

/// <summary>Which alias the resolvers of the package select.</summary>
public class DatasetResolverTests
{
    private static readonly Dictionary<string, string> Hosts = new()
    {
        ["shop.example"] = "de", ["www.shop.example"] = "www", ["*.shop.example"] = "any", ["*.b.shop.example"] = "b", ["bücher.example"] = "books",
    };

    [Theory]
    [InlineData("shop.example", "de")]
    [InlineData("SHOP.example:8443", "de")]
    [InlineData("shop.example.", "de")]
    [InlineData("www.shop.example", "www")]
    [InlineData("a.shop.example", "any")]
    [InlineData("x.b.shop.example", "b")]
    [InlineData("b.shop.example", "any")]
    [InlineData("xn--bcher-kva.example", "books")]
    [InlineData("bücher.example", "books")]
    [InlineData("myshop.example", null)]
    [InlineData("shop.example.evil.test", null)]
    [InlineData("example", null)]
    [InlineData("..", null)]
    [InlineData("", null)]
    public void By_host(string host, string? alias)
    {
        var http = new DefaultHttpContext { Request = { Host = new HostString(host) } };

        Assert.Equal(alias, MetaDatasetResolvers.ByHost(Hosts).Resolve(http));
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop.example:80")]
    [InlineData("https://shop.example")]
    [InlineData("*")]
    [InlineData("a.*.example")]
    [InlineData("Shop.Example", "shop.example.")]
    public void An_invalid_host_is_refused(params string[] hosts) =>
        Assert.Throws<ArgumentException>(() => MetaDatasetResolvers.ByHost(hosts.ToDictionary(host => host, _ => "de")));

    [Theory]
    [InlineData("cookie", "tenant=de", "de")]
    [InlineData("cookie", "other=de", null)]
    [InlineData("cookie", "tenant=", null)]
    [InlineData("cookie", "tenant=de tenant=DE", "de")]
    [InlineData("cookie", "tenant=de tenant=fr", null)]
    [InlineData(null, "tenant=de", null)]
    public void By_claim(string? authentication, string claims, string? alias)
    {
        var identity = new ClaimsIdentity(claims.Split(' ').Select(claim => new Claim(claim.Split('=')[0], claim.Split('=')[1])), authentication);

        Assert.Equal(alias, MetaDatasetResolvers.ByClaim("tenant").Resolve(new DefaultHttpContext { User = new ClaimsPrincipal(identity) }));
    }

    [Fact]
    public void By_the_first_that_knows()
    {
        var identity = new ClaimsIdentity([new Claim("tenant", "7")], "cookie");
        var http = new DefaultHttpContext { User = new ClaimsPrincipal(identity), Request = { Host = new HostString("shop.example") } };
        var byClaim = MetaDatasetResolvers.ByClaim("tenant", new Dictionary<string, string> { ["7"] = "seven" });

        Assert.Equal("seven", MetaDatasetResolvers.FirstOf(byClaim, MetaDatasetResolvers.ByHost(Hosts)).Resolve(http));
        http.User = new ClaimsPrincipal();
        Assert.Equal("de", MetaDatasetResolvers.FirstOf(byClaim, MetaDatasetResolvers.ByHost(Hosts)).Resolve(http));
    }
}
