using Capi.Identifiers;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>The rules that the ASP.NET Core package and <c>capi identity</c> share.</summary>
public class BrowserCookiesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly CookieDomain Domain = CookieDomain.FromHost("www.shop.example");

    [Theory]
    [InlineData("/?fbclid=A", "https://l.example/?fbclid=B", "A")]
    [InlineData("/?a=b", "https://l.example/?fbclid=B", "B")]
    [InlineData("/?fbclid=", "/?fbclid=B", "B")]
    [InlineData("/?fbclid=a.b", "/?fbclid=B", "B")]
    [InlineData("/?f%62clid=%41", null, "A")]
    [InlineData(null, "?fbclid=B", "B")]
    [InlineData("/#?fbclid=A", "/fbclid", null)]
    [InlineData(null, null, null)]
    public void The_first_URL_with_a_click_counts(string? url, string? referrer, string? expected) => Assert.Equal(expected, BrowserCookies.FindFbclid(url, referrer));

    [Theory]
    [InlineData(null, null, null, CookieOutcome.None)]
    [InlineData("0:A", null, "A", CookieOutcome.Kept)]
    [InlineData("89:A", "A", "A", CookieOutcome.Kept)]
    [InlineData("91:A", null, null, CookieOutcome.None)]
    [InlineData("91:A", "A", null, CookieOutcome.None)]
    [InlineData("91:A", "B", "B", CookieOutcome.Replaced)]
    [InlineData("-1:A", null, null, CookieOutcome.None)]
    [InlineData("-1:A", "B", "B", CookieOutcome.Replaced)]
    [InlineData("none", "B", "B", CookieOutcome.Created)]
    [InlineData("none", null, null, CookieOutcome.None)]
    public void A_click_that_is_too_old_is_left_out(string? cookie, string? fbclid, string? expected, CookieOutcome outcome)
    {
        if (cookie?.Split(':') is [var days, var payload])
            cookie = $"fb.1.{Now.AddDays(-int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)).ToUnixTimeMilliseconds()}.{payload}";

        var resolution = BrowserCookies.ResolveClickId(cookie, fbclid, Domain, Now);

        Assert.Equal((expected, outcome), (resolution.Value?.Split('.')[3], resolution.Outcome));
    }
}
