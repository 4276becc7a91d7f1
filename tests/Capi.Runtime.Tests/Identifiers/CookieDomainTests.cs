using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Capi.Identifiers;
using Capi.Identifiers.Browser;

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
    [InlineData("a.b.example.com", "example.com", 1)]
    [InlineData("example.co.uk", "example.co.uk", 2)]
    [InlineData("www.example.co.uk", "example.co.uk", 2)]
    [InlineData("a.b.shop.com.au:8443", "shop.com.au", 2)]
    [InlineData("mysite.github.io", "mysite.github.io", 2)]
    [InlineData("www.mysite.github.io", "mysite.github.io", 2)]
    [InlineData("app.azurewebsites.net", "app.azurewebsites.net", 2)]
    [InlineData("shop.myshopify.com", "shop.myshopify.com", 2)]
    [InlineData("co.uk", "co.uk", 1)]
    [InlineData("github.io", "github.io", 1)]
    [InlineData("com", "com", 0)]
    [InlineData("a.b.c.ck", "b.c.ck", 2)]
    [InlineData("shop.www.ck", "www.ck", 1)]
    [InlineData("www.city.kawasaki.jp", "city.kawasaki.jp", 2)]
    [InlineData("www.shop.foo.kawasaki.jp", "shop.foo.kawasaki.jp", 3)]
    [InlineData("www.xn--85x722f.com.cn", "xn--85x722f.com.cn", 2)]
    [InlineData("www.食狮.公司.cn", "食狮.公司.cn", 2)]
    [InlineData("a.b.intranet.corp", "b.intranet.corp", 2)]
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
        Assert.Equal("myexample.co.uk", CookieDomain.FromHost("www.shop.myexample.co.uk", ["example.co.uk"]).Name);
    }

    [Fact]
    public void The_public_suffix_list_is_what_the_tool_wrote()
    {
        var text = PublicSuffixes.ReadText();

        Assert.Equal(PublicSuffixes.Digest, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(PublicSuffixes.RuleCount, text.Split('\n').Count(line => !line.StartsWith('#')));
    }

    // The slow way of publicsuffix.org: every rule is compared with the host, label by label.
    [Fact]
    public void Every_rule_gives_the_domain_that_the_algorithm_of_the_list_gives()
    {
        var rules = PublicSuffixes.ReadText().Split('\n').Where(line => !line.StartsWith('#')).Select(rule => rule.TrimStart('!').Split('.').Reverse().ToArray() is var labels ? (Labels: labels, IsException: rule[0] == '!') : default).ToLookup(rule => rule.Labels[0]);
        foreach (var rule in rules.SelectMany(group => group).Where((_, index) => index % 7 == 0))
        {
            var suffix = string.Join('.', rule.Labels.Reverse()).Replace("*", "any", StringComparison.Ordinal);
            foreach (var host in new[] { suffix, $"shop.{suffix}", $"www.shop.{suffix}" })
                Assert.Equal(FindSlowly(host, [.. rules[host.Split('.')[^1]]]), PublicSuffixes.FindCookieDomain(host));
        }
    }

    private static string FindSlowly(string host, (string[] Labels, bool IsException)[] rules)
    {
        var labels = host.Split('.').Reverse().ToArray();
        var matching = rules.Where(rule => rule.Labels.Length <= labels.Length && rule.Labels.Zip(labels).All(pair => pair.First == "*" || pair.First == pair.Second)).ToArray();
        var exception = matching.Where(rule => rule.IsException).ToArray();
        var length = exception.Length > 0 ? exception[0].Labels.Length - 1 : matching.Max(rule => rule.Labels.Length);
        return string.Join('.', labels.Take(length + 1).Reverse());
    }
}
