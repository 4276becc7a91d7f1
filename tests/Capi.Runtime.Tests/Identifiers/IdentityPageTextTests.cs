using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers;

/// <summary>Checks the examples in the text of docs/identity.md. The number of examples per section is fixed, so that an example that no longer parses fails the test.</summary>
public class IdentityPageTextTests
{
    private const string Phones = "Phone numbers";
    private const string Cookies = "Click and browser IDs";
    private const string Address = "The visitor's address";

    [Fact]
    public void Phone_number_examples_match_the_page() =>
        AssertExamples(7, GetText(Phones), (number, country) => IdentifierHasher.Hash("ph", number, country).Normalized);

    [Fact]
    public void Every_documented_extension_is_removed()
    {
        var extensions = IdentityPage.FindCodeSpans(IdentityPage.GetListItem(Phones, "**Extensions**"));

        Assert.Equal(6, extensions.Length);
        Assert.All(extensions, extension => Assert.Equal("16505551212", IdentifierHasher.Hash("ph", $"+1 650 555 1212 {extension}").Normalized));
    }

    [Fact]
    public void Digits_of_every_documented_script_are_recognised()
    {
        var prefixes = IdentityPage.FindCodeSpans(IdentityPage.GetListItem(Phones, "**Digits of every script**"));

        Assert.Equal(3, prefixes.Length);
        Assert.All(prefixes, prefix => Assert.Equal("442071838750", IdentifierHasher.Hash("ph", $"{prefix} 7183 8750", "gb").Normalized));
    }

    [Fact]
    public void Date_of_birth_examples_match_the_page() =>
        AssertExamples(20, GetText("Dates of birth"), (date, order) =>
        {
            var settings = new NormalizationOptions(DateOrder: order is null ? DateOrder.Unspecified : Enum.Parse<DateOrder>(order));
            return IdentifierWriter.Normalize(Normalization.DateOfBirth, date, new NormalizationContext(new DateOnly(2026, 11, 26), Options: settings), out _);
        });

    [Theory]
    [InlineData("Postal codes", "zp", 43)]
    [InlineData("States", "st", 27)]
    [InlineData("Countries", "country", 41)]
    public void Place_examples_match_the_page(string heading, string key, int count) =>
        AssertExamples(count, GetText(heading), (text, country) => IdentifierHasher.Hash(key, text, country).Normalized);

    [Fact]
    public void Cookie_domain_and_index_examples_match_the_page()
    {
        var item = IdentityPage.GetListItem(Cookies, "The cookie belongs");
        AssertExamples(7, item, (host, configured) => CookieDomain.FromHost(host, configured is null ? null : [configured]).Name);

        var domains = IdentityPage.FindExamples(item).Select(example => CookieDomain.FromHost(example.Input, example.With is null ? null : [example.With]));
        Assert.All(domains, domain => Assert.Equal(domain.Name == "10.0.0.5" ? 0 : domain.Name!.Count(character => character == '.'), domain.SubdomainIndex));
        Assert.Equal(1, CookieDomain.FromHost(null).SubdomainIndex);
    }

    // Sentence of the page, cookie, fbclid, value sent at Unix time 9 ms, outcome for the cookie.
    [Theory]
    [InlineData("Without an `fbclid` the cookie is kept.", "fb.1.5.Abc", null, "fb.1.5.Abc", CookieOutcome.Kept)]
    [InlineData("With the `fbclid` of the cookie it is kept too, with its time unchanged.", "fb.1.5.Abc", "Abc", "fb.1.5.Abc", CookieOutcome.Kept)]
    [InlineData("Another `fbclid` replaces it.", "fb.1.5.Abc", "Xyz", "fb.1.9.Xyz", CookieOutcome.Replaced)]
    [InlineData("it is case-sensitive.", "fb.1.5.Abc", "abc", "fb.1.9.abc", CookieOutcome.Replaced)]
    [InlineData("With an `fbclid` but no cookie, a new value is created.", null, "Abc", "fb.1.9.Abc", CookieOutcome.Created)]
    [InlineData("An optional fifth part must be a suffix of Meta's Parameter Builder; it is kept, never added.", "fb.1.5.Abc.AQ", "Abc", "fb.1.5.Abc.AQ", CookieOutcome.Kept)]
    [InlineData("An optional fifth part must be a suffix of Meta's Parameter Builder; it is kept, never added.", "fb.1.5.Abc.zz", "Abc", "fb.1.9.Abc", CookieOutcome.Created)]
    public void Click_id_resolution_matches_the_page(string sentence, string? cookie, string? fbclid, string sent, CookieOutcome outcome)
    {
        Assert.Contains(sentence, GetText(Cookies), StringComparison.Ordinal);
        Assert.Equal(new CookieResolution(sent, outcome), ClickId.Resolve(cookie, fbclid, default, DateTimeOffset.FromUnixTimeMilliseconds(9)));
    }

    [Theory]
    [InlineData("fb.1.5.77", CookieOutcome.Kept)]
    [InlineData("fb.1.5.", CookieOutcome.Created)]
    [InlineData(null, CookieOutcome.Created)]
    public void Browser_id_resolution_matches_the_page(string? cookie, CookieOutcome outcome)
    {
        Assert.Contains("A valid cookie is kept; otherwise a new value is created with a random number.", GetText(Cookies), StringComparison.Ordinal);
        Assert.Equal(outcome, BrowserId.Resolve(cookie, default, DateTimeOffset.UnixEpoch).Outcome);
    }

    [Fact]
    public void Client_IP_address_examples_match_the_page()
    {
        AssertExamples(3, IdentityPage.GetListItem(Address, "The first entry"), (header, connection) => ClientIpAddress.Choose(header, connection));
        AssertExamples(3, IdentityPage.GetListItem(Address, "If the header names"), (header, connection) => ClientIpAddress.Choose(header, connection));
        AssertExamples(4, IdentityPage.GetListItem(Address, "An IPv6 address that contains"), (connection, _) => ClientIpAddress.Choose(null, connection));
        AssertExamples(2, IdentityPage.GetListItem(Address, "Beside it"), (header, cookie) => ClientIpAddress.Choose(header, remoteAddress: null, cookie));
        AssertExamples(1, IdentityPage.GetListItem(Address, "An address that is not public"), (header, connection) => ClientIpAddress.Choose(header, connection, connection));
    }

    [Theory]
    [InlineData("8.8.8.8.AQ.AQ", "8.8.8.8")]
    [InlineData("8.8.8.8.AQ.BA", "8.8.8.8")]
    public void A_cookie_with_two_suffixes_is_handled_as_the_page_says(string cookie, string address)
    {
        Assert.Contains(IdentityPage.Lines, line => line.StartsWith("| cookie `_fbi` | of two different suffixes", StringComparison.Ordinal) && line.Contains("| both are removed |", StringComparison.Ordinal));
        Assert.Equal(address, ClientIpAddress.Choose(null, null, cookie));
    }

    private static void AssertExamples(int count, string text, Func<string, string?, string?> normalize)
    {
        var examples = IdentityPage.FindExamples(text).ToArray();

        Assert.Equal(count, examples.Length);
        Assert.All(examples, example => Assert.Equal(example.Result, normalize(example.Input, example.With)));
    }

    private static string GetText(string heading) => string.Join(' ', IdentityPage.GetSection(heading).Select(line => line.Trim()));
}
