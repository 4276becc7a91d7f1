using System.Globalization;
using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

public class CookieDomainTests
{
    public static TheoryData<PublicVector> Domains { get; } = PublicVector.GetForFields("cookie_domain", "subdomain_index");

    [Theory]
    [MemberData(nameof(Domains))]
    public void The_cookie_domain_matches_the_vector(PublicVector vector)
    {
        var domain = CookieDomain.FromHost(vector.Input, vector.Context!.CookieDomains);

        Assert.Equal(vector.Expected, vector.Field == "cookie_domain" ? domain.Name : domain.SubdomainIndex.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("https://WWW.Example.com:443/x", "example.com", 1)]
    [InlineData("example.com.", "example.com", 1)]
    [InlineData("a.b.example.com", "b.example.com", 2)]
    [InlineData("localhost:5000", "localhost", 0)]
    [InlineData("10.0.0.5:5000", "10.0.0.5", 0)]
    [InlineData("[2001:db8::1]:8080", "[2001:db8::1]", 0)]
    [InlineData("2001:db8::1", "[2001:db8::1]", 0)]
    [InlineData("192.168.1.300", "192.168.1.300", 0)]
    [InlineData("300.1.2.3.example", "1.2.3.example", 3)]
    [InlineData("shop.1.2.3", "1.2.3", 2)]
    [InlineData("1.2.3.4567", "2.3.4567", 2)]
    [InlineData("cafe", "cafe", 0)]
    [InlineData("", null, 1)]
    [InlineData(null, null, 1)]
    public void Domain_and_subdomain_index_are_derived_from_the_host(string? host, string? domain, int index) =>
        Assert.Equal((domain, index), (CookieDomain.FromHost(host).Name, CookieDomain.FromHost(host).SubdomainIndex));

    [Fact]
    public void A_host_longer_than_253_characters_has_no_domain() => Assert.Equal(default, CookieDomain.FromHost(new string('a', 254)));

    [Fact]
    public void A_configured_domain_must_be_a_whole_suffix()
    {
        Assert.Equal("example.co.uk", CookieDomain.FromHost("www.example.co.uk", [".example.co.uk"]).Name);
        Assert.Equal("example.co.uk", CookieDomain.FromHost("www.example.co.uk", ["Example.CO.UK:443"]).Name);
        Assert.Equal("shop.myexample.co.uk", CookieDomain.FromHost("www.shop.myexample.co.uk", ["example.co.uk"]).Name);
    }
}
