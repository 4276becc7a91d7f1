using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>The cookie of OneTrust, in the forms that are seen.</summary>
public class OneTrustConsentReaderTests
{
    private const string Head = "isGpcEnabled=0&datestamp=Fri+Sep+04+2026+10%3A00%3A00+GMT%2B0200+(Central+European+Summer+Time)&version=202606.1.0";
    private const string Tail = "&isIABGlobal=false&hosts=&consentId=4fd8e3a1-7d3f-4a30-b5a5-97d0a5fbb0f4&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage";

    private const string AllGroups = "&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A1%2CC0005%3A1";
    private const string NecessaryOnly = "&groups=C0001%3A1%2CC0002%3A0%2CC0003%3A0%2CC0004%3A0%2CC0005%3A0";

    /// <summary>Cookies with what they mean: outcome, region, Meta's country and state.</summary>
    public static TheoryData<string, ConsentOutcome, string?, int?, int?> Cookies { get; } = new()
    {
        { Head + "&browserGpcFlag=0" + Tail + AllGroups + "&intType=3&geolocation=VN%3B38&AwaitingReconsent=false", ConsentOutcome.Granted, "VN-38", null, null },
        { Head + "&browserGpcFlag=0" + Tail + NecessaryOnly + "&intType=3&geolocation=VN%3B38&AwaitingReconsent=false", ConsentOutcome.Denied, "VN-38", null, null },

        // Old cookies without GPC flags, geolocation and intType.
        { "datestamp=Mon+Jan+04+2021+10%3A00%3A00+GMT%2B0100&version=6.10.0" + Tail + AllGroups, ConsentOutcome.Granted, null, null, null },
        { "datestamp=Mon+Jan+04+2021+10%3A00%3A00+GMT%2B0100&version=6.10.0" + Tail + NecessaryOnly, ConsentOutcome.Denied, null, null, null },
        { "landingPath=NotLandingPage&datestamp=x&version=5.9.0&EU=true&groups=1%3A1%2C2%3A0%2C4%3A1%2CC0004%3A1", ConsentOutcome.Granted, null, null, null },
        { "groups=C0004:1", ConsentOutcome.Granted, null, null, null },
        { "groups=C0004%3A0", ConsentOutcome.Denied, null, null, null },

        // Any order.
        { "groups=C0004%3A1%2CC0001%3A1&landingPath=NotLandingPage&geolocation=DE%3BBE&isGpcEnabled=0", ConsentOutcome.Granted, "DE-BE", null, null },
        { "genVendors=&groups=C0004%3A0%2CC0001%3A1&geolocation=AR%3BC&consentId=x&isGpcEnabled=0", ConsentOutcome.Denied, "AR-C", null, null },
        { "geolocation=FR&groups=C0002:0,C0004:1,C0001:1&isGpcEnabled=0&datestamp=x", ConsentOutcome.Granted, "FR", null, null },
        { "AwaitingReconsent=false&intType=1&groups=C0001%3A1%2CC0004%3A0&isGpcEnabled=0", ConsentOutcome.Denied, null, null, null },

        // Global Privacy Control, in states with and without a code at Meta.
        { "isGpcEnabled=1&browserGpcFlag=1" + Tail + NecessaryOnly + "&geolocation=US%3BCA", ConsentOutcome.OptedOut, "US-CA", 1, 1000 },
        { "isGpcEnabled=0&browserGpcFlag=1" + Tail + AllGroups + "&geolocation=US%3BCO", ConsentOutcome.OptedOut, "US-CO", 1, 1001 },
        { "isGpcEnabled=1&browserGpcFlag=0" + Tail + AllGroups + "&geolocation=US%3BCT", ConsentOutcome.OptedOut, "US-CT", 1, 1002 },
        { "geolocation=US%3BFL&groups=C0004%3A1&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-FL", 1, 1003 },
        { "geolocation=US;OR&groups=C0004:0&browserGpcFlag=1", ConsentOutcome.OptedOut, "US-OR", 1, 1004 },
        { "geolocation=US%3BTX&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-TX", 1, 1005 },
        { "geolocation=us%3Bmt&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-MT", 1, 1006 },
        { "geolocation=US%3BDE&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-DE", 1, 1007 },
        { "geolocation=US%3BNE&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-NE", 1, 1008 },
        { "geolocation=US%3BNH&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-NH", 1, 1009 },
        { "geolocation=US%3BNJ&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-NJ", 1, 1010 },
        { "geolocation=US%3BMN&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-MN", 1, 1011 },
        { "geolocation=US%3BMD&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-MD", 1, 1012 },
        { "geolocation=US%3BRI&isGpcEnabled=1", ConsentOutcome.OptedOut, "US-RI", 1, 1013 },
        { "geolocation=US%3BVA&isGpcEnabled=1&groups=C0004%3A1", ConsentOutcome.OptedOut, "US-VA", 1, null },
        { "geolocation=US%3B&isGpcEnabled=1&groups=C0004%3A1", ConsentOutcome.OptedOut, "US", 1, null },
        { "isGpcEnabled=1&groups=C0004%3A1", ConsentOutcome.OptedOut, null, null, null },

        // Every character encoded, also the flags.
        { "isGpcEnabled=%31&groups=C0004%3A1", ConsentOutcome.OptedOut, null, null, null },
        { "browserGpcFlag=%74%72%75%65&groups=C0004%3A1", ConsentOutcome.OptedOut, null, null, null },
        { "groups=C0004%3A1&AwaitingReconsent=%74rue", ConsentOutcome.NotFound, null, null, null },
        { "isGpcEnabled=%30&groups=%43%30%30%30%34%3A%31", ConsentOutcome.Granted, null, null, null },

        // Surrounded by quotes and white space.
        { "\t\"isGpcEnabled=1&groups=C0004%3A1\"\r\n", ConsentOutcome.OptedOut, null, null, null },
        { "\tgroups=C0004%3A1\n", ConsentOutcome.Granted, null, null, null },

        // Outside the USA a refused group is a refusal.
        { "geolocation=DE%3BBE&isGpcEnabled=1&groups=C0004%3A0", ConsentOutcome.Denied, "DE-BE", null, null },
        { "geolocation=DE%3BBE&isGpcEnabled=1&groups=C0004%3A1", ConsentOutcome.OptedOut, "DE-BE", null, null },
        { "geolocation=US%3BCA&isGpcEnabled=0&groups=C0004%3A0", ConsentOutcome.Denied, "US-CA", null, null },
        { "geolocation=US%3BCA&isGpcEnabled=0&groups=C0004%3A1", ConsentOutcome.Granted, "US-CA", null, null },

        // Not chosen yet.
        { "isGpcEnabled=0&groups=C0001%3A1%2CC0004%3A1&landingPath=https%3A%2F%2Fshop.example%2F", ConsentOutcome.NotFound, null, null, null },
        { "isGpcEnabled=0&groups=C0001%3A1%2CC0004%3A0&landingPath=https%3A%2F%2Fshop.example%2F%3Fa%3D1%26groups%3DC0004%3A1", ConsentOutcome.NotFound, null, null, null },
        { "isGpcEnabled=1&groups=C0004%3A1&landingPath=https%3A%2F%2Fshop.example%2F&geolocation=US%3BCA", ConsentOutcome.OptedOut, "US-CA", 1, 1000 },
        { "groups=C0004%3A1&landingPath=NotLandingPage&AwaitingReconsent=true", ConsentOutcome.NotFound, null, null, null },
        { "isGpcEnabled=0&datestamp=x&version=202606.1.0&groups=", ConsentOutcome.NotFound, null, null, null },

        // Without the group, contradictory, or with other flags.
        { "groups=C0001%3A1%2CC0002%3A1", ConsentOutcome.NotFound, null, null, null },
        { "groups=C00040%3A1%2CXC0004%3A1", ConsentOutcome.NotFound, null, null, null },
        { "groups=C0004%3A1%2CC0004%3A0", ConsentOutcome.Denied, null, null, null },
        { "groups=C0004%3A1&groups=C0004%3A0", ConsentOutcome.Denied, null, null, null },
        { "groups=C0004%3A2", ConsentOutcome.Invalid, null, null, null },
        { "groups=C0004%3A", ConsentOutcome.Invalid, null, null, null },
        { "groups=C0004", ConsentOutcome.NotFound, null, null, null },

        // Something else.
        { "a=b&c=d", ConsentOutcome.Invalid, null, null, null },
        { "C0004:1", ConsentOutcome.Invalid, null, null, null },
        { "{marketing:true}", ConsentOutcome.Invalid, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Cookies))]
    public void A_cookie_is_read_encoded_once_and_twice(string cookie, ConsentOutcome outcome, string? region, int? country, int? state)
    {
        foreach (var value in (string[])[cookie, Uri.EscapeDataString(cookie), Uri.EscapeDataString(Uri.EscapeDataString(cookie)), $"\"{cookie}\""])
        {
            var finding = OneTrustConsentReader.Read(value);
            Assert.Equal((outcome, region, country, state), (finding.Outcome, finding.Region, finding.Country, finding.State));
        }
    }

    [Theory]
    [MemberData(nameof(Cookies))]
    public void A_cookie_that_the_framework_decoded_is_never_more_permissive(string cookie, ConsentOutcome outcome, string? region, int? country, int? state)
    {
        var finding = OneTrustConsentReader.Read(Uri.UnescapeDataString(cookie));

        Assert.True(outcome == ConsentOutcome.Granted || finding.Outcome != ConsentOutcome.Granted);
        if (!cookie.Contains("%26", StringComparison.Ordinal))
            Assert.Equal((outcome, region, country, state), (finding.Outcome, finding.Region, finding.Country, finding.State));
    }

    [Theory]
    [InlineData("groups=MKT%3A1%2CSTAT%3A0", ConsentOutcome.Granted, "MKT")]
    [InlineData("groups=mkt%3A1", ConsentOutcome.Granted, "MKT")]
    [InlineData("groups=MKT%3A1%2CSTAT%3A0", ConsentOutcome.Denied, "MKT", "STAT")]
    [InlineData("groups=MKT%3A1", ConsentOutcome.NotFound, "MKT", "STAT")]
    [InlineData("groups=STAT%3A0", ConsentOutcome.Denied, "MKT", "STAT")]
    [InlineData("groups=C0004%3A1", ConsentOutcome.NotFound, "MKT")]
    [InlineData("groups=C0004%3A1", ConsentOutcome.NotFound)]
    [InlineData("groups=a%3Ab%3A1", ConsentOutcome.Granted, "a:b")]
    public void The_groups_can_be_renamed(string cookie, ConsentOutcome outcome, params string[] groups) =>
        Assert.Equal(outcome, OneTrustConsentReader.Read(cookie, new() { Groups = groups }).Outcome);

    [Fact]
    public void The_evidence_contains_no_consent_id_and_no_address() =>
        Assert.Equal("onetrust groups=C0004:1 gpc=0 region=US-CA", OneTrustConsentReader.Read(Head + Tail + AllGroups + "&geolocation=US%3BCA").Evidence);

    [Fact]
    public void A_missing_cookie_says_nothing() => Assert.Equal(ConsentOutcome.NotFound, OneTrustConsentReader.Read(null).Outcome);
}
