using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

public class BrowserIdentifierTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_764_500_005_000);
    private static readonly CookieDomain Domain = CookieDomain.FromHost("www.example.com");

    public static TheoryData<PublicVector> ClickIdVectors { get; } = PublicVector.GetForFields("fbc_from_fbclid", "fbc_from_url");

    public static TheoryData<PublicVector> CookieVectors { get; } = PublicVector.GetForFields("fbc_resolve", "fbp_resolve");

    [Theory]
    [MemberData(nameof(ClickIdVectors))]
    public void A_new_click_id_matches_the_vector(PublicVector vector)
    {
        var domain = CookieDomain.FromHost(vector.Context!.Host, vector.Context.CookieDomains);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(vector.Context.NowMilliseconds);

        var fbc = vector.Field == "fbc_from_url" ? ClickId.FromUrl(vector.Input, domain, now) : ClickId.FromFbclid(vector.Input, domain, now);

        Assert.Equal(vector.Expected, fbc);
    }

    [Theory]
    [MemberData(nameof(CookieVectors))]
    public void Cookie_resolution_matches_the_vector(PublicVector vector)
    {
        var domain = CookieDomain.FromHost(vector.Context!.Host, vector.Context.CookieDomains);
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
    public void The_click_id_is_found_in_the_query(string? url, string? expected) => Assert.Equal(expected, ClickId.FindFbclid(url));

    [Fact]
    public void The_same_click_keeps_its_time_even_with_a_suffix()
    {
        const string cookie = "fb.1.1596403881668.Click.AQQCAQIB";

        Assert.Equal(new CookieResolution(cookie, CookieOutcome.Kept), ClickId.Resolve(cookie, "Click", Domain, Now));
        Assert.Equal(CookieOutcome.Replaced, ClickId.Resolve(cookie, "click", Domain, Now).Outcome);
    }

    [Fact]
    public void A_cookie_with_repeated_suffixes_is_kept_with_one()
    {
        Assert.Equal(new CookieResolution("fb.1.5.Click.AQ", CookieOutcome.Kept), ClickId.Resolve("fb.1.5.Click.AQ.AQQCAQIB", "Click", Domain, Now));
        Assert.Equal(new CookieResolution("fb.1.5.77.AQ", CookieOutcome.Kept), BrowserId.Resolve("fb.1.5.77.AQ.AQ", Domain, Now));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-90 * 86_400_000L, false)]
    [InlineData((-90 * 86_400_000L) - 1, true)]
    [InlineData(60_000, false)]
    [InlineData(60_001, true)]
    [InlineData(-1_764_500_005_000, true)]
    public void A_click_expires_after_90_days_and_is_not_from_the_future(long milliseconds, bool isExpired) =>
        Assert.Equal(isExpired, ClickId.IsExpired($"fb.1.{Now.ToUnixTimeMilliseconds() + milliseconds}.Click", Now));

    [Theory]
    [InlineData("fb.1.1764500005000.Click", 1_764_500_005_000)]
    [InlineData("fb.0.1764500005001.Click.AQ", 1_764_500_005_001)]
    [InlineData("fb.12.0.Click", 0)]
    [InlineData("fb.1.253402300799999.Click", 253_402_300_799_999)]
    public void The_time_of_a_click_is_read(string fbc, long milliseconds)
    {
        Assert.True(ClickId.TryGetTime(fbc, out var firstSeen));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), firstSeen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("fb.1.1764500005000")]
    [InlineData("fb.1.1764500005000.")]
    [InlineData("fb.1.-1.Click")]
    [InlineData("fb.1.1764500005000.Cl ick")]
    [InlineData("fb.1.253402300800000.Click")]
    [InlineData("fb.1.99999999999999999999.Click")]
    public void Another_text_has_no_time(string? fbc)
    {
        Assert.False(ClickId.TryGetTime(fbc, out var firstSeen));
        Assert.Equal(default, firstSeen);
    }

    [Fact]
    public void A_time_in_seconds_or_beyond_any_number_is_expired()
    {
        Assert.True(ClickId.IsExpired($"fb.1.{Now.ToUnixTimeSeconds()}.Click", Now));
        Assert.True(ClickId.IsExpired("fb.1.99999999999999999999.Click", Now));
        Assert.False(ClickId.IsExpired("nonsense", Now));
        Assert.False(ClickId.IsExpired(null, Now));
    }

    [Fact]
    public void An_invalid_cookie_counts_as_absent() =>
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
    public void A_click_id_with_white_space_is_invalid(string fbclid)
    {
        Assert.Null(ClickId.FromFbclid(fbclid, Domain, Now));
        Assert.Equal("fb.1.1764500005000.Old", ClickId.Resolve("fb.1.1764500005000.Old", fbclid, Domain, Now).Value);
    }

    [Fact]
    public void A_click_id_with_a_dot_is_invalid()
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
    public void A_click_id_longer_than_a_cookie_is_invalid() => Assert.Null(ClickId.FromFbclid(new string('a', 5_000), Domain, Now));

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void A_cookie_too_long_to_be_sent_counts_as_absent(int length, bool isKept)
    {
        var cookie = "fb.1.1596403881668.".PadRight(length, 'a');

        Assert.Equal(isKept ? CookieOutcome.Kept : CookieOutcome.None, ClickId.Resolve(cookie, null, Domain, Now).Outcome);
        Assert.Equal(isKept ? CookieOutcome.Kept : CookieOutcome.Created, BrowserId.Resolve(cookie, Domain, Now).Outcome);
        Assert.Equal(isKept ? cookie : null, IdentifierHasher.Hash("fbc", cookie, null).Value);
    }

    [Fact]
    public void New_browser_ids_differ() => Assert.NotEqual(BrowserId.Create(Domain, Now), BrowserId.Create(Domain, Now));

    [Theory]
    [InlineData(0, "fb.1.1764500005000.0")]
    [InlineData(int.MaxValue - 1, "fb.1.1764500005000.2147483646")]
    public void A_new_browser_id_ends_in_its_number(int number, string expected) => Assert.Equal(expected, BrowserId.Create(Domain, Now, number));

    [Fact]
    public void A_new_browser_id_is_valid() => Assert.True(BrowserId.IsValid(BrowserId.Create(default, Now)));
}
