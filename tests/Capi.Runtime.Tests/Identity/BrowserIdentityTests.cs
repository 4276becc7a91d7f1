using System.Globalization;

namespace Capi.Identity.Tests;

public class BrowserIdentityTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_764_500_005_000);
    private static readonly CookieDomain Domain = CookieDomain.For("www.example.com");

    public static TheoryData<PublicVector> FbcFromClick { get; } = PublicVector.Of("fbc_from_fbclid", "fbc_from_url");

    public static TheoryData<PublicVector> Resolved { get; } = PublicVector.Of("fbc_resolve", "fbp_resolve");

    public static TheoryData<PublicVector> Domains { get; } = PublicVector.Of("cookie_domain", "subdomain_index");

    public static TheoryData<PublicVector> Addresses { get; } = PublicVector.Of("client_ip_address");

    [Theory]
    [MemberData(nameof(FbcFromClick))]
    public void A_click_id_is_built_as_the_vector_says(PublicVector vector)
    {
        var domain = CookieDomain.For(vector.Context!.Host, vector.Context.CookieDomains);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(vector.Context.NowMilliseconds);

        var fbc = vector.Field == "fbc_from_url" ? ClickId.FromUrl(vector.Input, domain, now) : ClickId.FromFbclid(vector.Input, domain, now);

        Assert.Equal(vector.Expected, fbc);
    }

    [Theory]
    [MemberData(nameof(Resolved))]
    public void A_cookie_is_kept_or_replaced_as_the_vector_says(PublicVector vector)
    {
        var domain = CookieDomain.For(vector.Context!.Host, vector.Context.CookieDomains);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(vector.Context.NowMilliseconds);

        var resolution = vector.Field == "fbc_resolve"
            ? ClickId.Resolve(vector.Input, vector.Context.Fbclid, domain, now)
            : BrowserId.Resolve(vector.Input, domain, now);

        Assert.Equal(vector.Outcome, resolution.Outcome.ToString().ToLowerInvariant());
        if (vector is { Field: "fbp_resolve", Outcome: "created" })
            Assert.Matches(@"^fb\.1\.1764500005000\.[0-9]+$", resolution.Value);
        else
            Assert.Equal(vector.Expected, resolution.Value);
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void The_cookie_domain_is_what_the_vector_says(PublicVector vector)
    {
        var domain = CookieDomain.For(vector.Input, vector.Context!.CookieDomains);

        Assert.Equal(vector.Expected, vector.Field == "cookie_domain" ? domain.Name : domain.SubdomainIndex.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_client_address_is_what_the_vector_says(PublicVector vector) =>
        Assert.Equal(vector.Expected, ClientIpAddress.Choose(vector.Input, vector.Context!.RemoteAddress, vector.Context.CookieFbi));

    [Theory]
    [InlineData("https://shop.example/?fbclid=A%2Bb", "A+b")]
    [InlineData("/landing?x=1&fbclid=AbC#top", "AbC")]
    [InlineData("?fbclid=first&fbclid=second", "first")]
    [InlineData("?fbclid=&fbclid=second", null)]
    [InlineData("?FBCLID=x", null)]
    [InlineData("?fbclid", null)]
    [InlineData("/path/fbclid=x", null)]
    [InlineData("/#?fbclid=x", null)]
    [InlineData("?fbclid=a%0D%0ASet-Cookie:x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_click_is_found_in_the_query(string? url, string? expected) => Assert.Equal(expected, ClickId.FindFbclid(url));

    [Fact]
    public void The_same_click_keeps_its_time_even_with_a_suffix()
    {
        const string cookie = "fb.1.1596403881668.Click.AQQCAQIB";

        Assert.Equal(new CookieResolution(cookie, CookieOutcome.Kept), ClickId.Resolve(cookie, "Click", Domain, Now));
        Assert.Equal(CookieOutcome.Replaced, ClickId.Resolve(cookie, "click", Domain, Now).Outcome);
    }

    [Fact]
    public void A_broken_cookie_counts_as_absent() =>
        Assert.Equal(new CookieResolution("fb.1.1764500005000.New", CookieOutcome.Created), ClickId.Resolve("fb.1.x.Old", "New", Domain, Now));

    [Theory]
    [InlineData("fb.1.1596403881668.A b\r\n")]
    [InlineData("fb.1.1596403881668.Click ")]
    [InlineData("fb.1.1596403881668.Click\0")]
    public void A_cookie_with_white_space_or_control_characters_counts_as_absent(string cookie)
    {
        Assert.False(ClickId.IsValid(cookie));
        Assert.Equal(new CookieResolution(null, CookieOutcome.None), ClickId.Resolve(cookie, null, Domain, Now));
        Assert.Equal(new CookieResolution("fb.1.1764500005000.Click", CookieOutcome.Created), ClickId.Resolve(cookie, "Click", Domain, Now));
        Assert.Equal(CookieOutcome.Created, BrowserId.Resolve(cookie, Domain, Now).Outcome);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("\u00A0a")]
    public void A_click_id_with_white_space_is_none(string fbclid)
    {
        Assert.Null(ClickId.FromFbclid(fbclid, Domain, Now));
        Assert.Equal("fb.1.1764500005000.Old", ClickId.Resolve("fb.1.1764500005000.Old", fbclid, Domain, Now).Value);
    }

    [Fact]
    public void A_click_id_with_a_dot_is_none()
    {
        Assert.Null(ClickId.FromFbclid("a.b", Domain, Now));
        Assert.Null(ClickId.FromUrl("?fbclid=a.b", Domain, Now));
        Assert.Null(ClickId.FindFbclid("?fbclid=a.b"));
        Assert.Equal("fb.1.1764500005000.a-b", ClickId.FromUrl("?fbclid=a-b", Domain, Now));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    public void A_time_before_1970_counts_as_1970(long milliseconds, long written)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

        Assert.Equal($"fb.1.{written}.Click", ClickId.FromFbclid("Click", Domain, time));
        Assert.True(BrowserId.IsValid(BrowserId.Create(Domain, time)));
    }

    [Fact]
    public void A_click_id_longer_than_a_cookie_is_none() => Assert.Null(ClickId.FromFbclid(new string('a', 5_000), Domain, Now));

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void A_cookie_too_long_to_be_sent_counts_as_absent(int length, bool isKept)
    {
        var cookie = "fb.1.1596403881668.".PadRight(length, 'a');

        Assert.Equal(isKept ? CookieOutcome.Kept : CookieOutcome.None, ClickId.Resolve(cookie, null, Domain, Now).Outcome);
        Assert.Equal(isKept ? CookieOutcome.Kept : CookieOutcome.Created, BrowserId.Resolve(cookie, Domain, Now).Outcome);
        Assert.Equal(isKept ? cookie : null, MetaIdentity.Evaluate("fbc", cookie, null).Value);
    }

    [Fact]
    public void New_browser_ids_differ() => Assert.NotEqual(BrowserId.Create(Domain, Now), BrowserId.Create(Domain, Now));

    [Theory]
    [InlineData(0, "fb.1.1764500005000.0")]
    [InlineData(int.MaxValue - 1, "fb.1.1764500005000.2147483646")]
    public void A_new_browser_id_ends_in_its_number(int number, string expected) => Assert.Equal(expected, BrowserId.Create(Domain, Now, number));

    [Fact]
    public void A_new_browser_id_is_valid() => Assert.True(BrowserId.IsValid(BrowserId.Create(default, Now)));

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
    public void A_host_gives_domain_and_index(string? host, string? domain, int index) =>
        Assert.Equal((domain, index), (CookieDomain.For(host).Name, CookieDomain.For(host).SubdomainIndex));

    [Fact]
    public void A_host_longer_than_any_name_is_not_known() => Assert.Equal(default, CookieDomain.For(new string('a', 254)));

    [Fact]
    public void A_configured_domain_must_be_a_whole_suffix()
    {
        Assert.Equal("example.co.uk", CookieDomain.For("www.example.co.uk", [".example.co.uk"]).Name);
        Assert.Equal("example.co.uk", CookieDomain.For("www.example.co.uk", ["Example.CO.UK:443"]).Name);
        Assert.Equal("shop.myexample.co.uk", CookieDomain.For("www.shop.myexample.co.uk", ["example.co.uk"]).Name);
    }

    [Theory]
    [InlineData("9.9.9.9", null, "2606:4700:4700::1111.AQQCAQIB", "2606:4700:4700::1111")]
    [InlineData("2606:4700:4700::1111", null, "9.9.9.9", "2606:4700:4700::1111")]
    [InlineData("9.9.9.9", null, "8.8.8.8.AQ", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQYCAQIB.AQYCAQIB", "8.8.8.8")]
    [InlineData("10.0.0.1, 9.9.9.9", "8.8.8.8", null, "8.8.8.8")]
    [InlineData("9.9.9.9:1234", "8.8.8.8", null, "8.8.8.8")]
    [InlineData(" 9.9.9.9 ,10.0.0.1", null, null, "9.9.9.9")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQQCAQIB.AQ", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQ.AQQCAQIB.AQQCAQIB", "8.8.8.8")]
    [InlineData("10.0.0.1", null, "8.8.8.8.AQQCAQIB.zz", null)]
    [InlineData("10.0.0.1", " 9.9.9.9 ", " 8.8.8.8 ", "8.8.8.8")]
    [InlineData("10.0.0.1", " 9.9.9.9 ", null, "9.9.9.9")]
    [InlineData("2606:4700:4700::1111%eth0", "9.9.9.9", null, "9.9.9.9")]
    [InlineData(null, "10.0.0.1", "192.168.0.1", null)]
    [InlineData("unknown", null, "", null)]
    public void The_visitors_address_is_chosen(string? forwardedFor, string? remote, string? cookie, string? expected) =>
        Assert.Equal(expected, ClientIpAddress.Choose(forwardedFor, remote, cookie));
}
