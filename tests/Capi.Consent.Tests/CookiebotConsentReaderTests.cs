using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>The cookie of Cookiebot, in the forms that are seen.</summary>
public class CookiebotConsentReaderTests
{
    private const string Granted = "{stamp:'Qx1+fT/0aZ4pXw==',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:1741015397474,region:'pl'}";
    private const string Denied = "{stamp:'Qx1+fT/0aZ4pXw==',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1,utc:1741015397474,region:'pl'}";

    /// <summary>Cookies as they are before encoding, with what they mean.</summary>
    public static TheoryData<string, ConsentOutcome, string?> Cookies { get; } = new()
    {
        { Granted, ConsentOutcome.Granted, "PL" },
        { Denied, ConsentOutcome.Denied, "PL" },

        // Old cookies without method, utc and region.
        { "{stamp:'abc==',necessary:true,preferences:true,statistics:true,marketing:true}", ConsentOutcome.Granted, null },
        { "{stamp:'abc==',necessary:true,preferences:false,statistics:false,marketing:false}", ConsentOutcome.Denied, null },
        { "{stamp:'abc==',necessary:true,preferences:true,statistics:true,marketing:false,ver:1}", ConsentOutcome.Denied, null },
        { "{stamp:'abc==',necessary:true,preferences:false,statistics:false,marketing:true,ver:1}", ConsentOutcome.Granted, null },
        { "{stamp:'abc==',necessary:true,preferences:true,statistics:true,marketing:true,ver:1,utc:1559736000000}", ConsentOutcome.Granted, null },

        // Whole values.
        { "-1", ConsentOutcome.Granted, null },
        { "0", ConsentOutcome.Denied, null },
        { "\t-1\r\n", ConsentOutcome.Granted, null },
        { "\n\"0\" ", ConsentOutcome.Denied, null },
        { "\t{stamp:'a',marketing:true}\n", ConsentOutcome.Granted, null },

        // Outside the configured regions, in object form.
        { "{stamp:'-1',necessary:true,preferences:true,statistics:true,marketing:true,method:'implied',ver:1,utc:1741015397474,region:'us-06'}", ConsentOutcome.Granted, "US-CA" },
        { "{stamp:'-1',necessary:true,preferences:true,statistics:true,marketing:true,method:'implied',ver:1,utc:1741015397474,region:'vn'}", ConsentOutcome.Granted, "VN" },
        { "{stamp:'-1',necessary:true,preferences:false,statistics:false,marketing:false,method:'implied',ver:1,region:'us-06'}", ConsentOutcome.Denied, "US-CA" },
        { "{stamp:'0',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1}", ConsentOutcome.Denied, null },
        { "{stamp:'0',necessary:true,marketing:true}", ConsentOutcome.Denied, null },

        // US states by number.
        { "{stamp:'a',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:1,region:'us-48'}", ConsentOutcome.Granted, "US-TX" },
        { "{stamp:'a',necessary:true,preferences:true,statistics:true,marketing:false,method:'explicit',ver:1,utc:1,region:'us-51'}", ConsentOutcome.Denied, "US-VA" },
        { "{stamp:'a',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:1,region:'us-03'}", ConsentOutcome.Granted, "US-03" },
        { "{stamp:'a',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:1,region:'us'}", ConsentOutcome.Granted, "US" },
        { "{stamp:'a',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:1,region:'ca-qc'}", ConsentOutcome.Granted, "CA-QC" },

        // New forms.
        { "{stamp:'a',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:2,utc:1741015397474,region:'de',iab2:'CQSMAAAQSMAAAAfABBENAUEgAP_AAAAAAAAAAAoAAoAAAAAA.IAAA'}", ConsentOutcome.Granted, "DE" },
        { "{stamp:'a',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:2,utc:1741015397474,iab2:'CQ,SM:A}{',region:'de'}", ConsentOutcome.Denied, "DE" },

        // Spaces, order, quotes.
        { "{ stamp:'a', necessary:true, preferences:false, statistics:false, marketing:true, method:'explicit', ver:1 }", ConsentOutcome.Granted, null },
        { "{stamp: 'a' , necessary: true , marketing : false }", ConsentOutcome.Denied, null },
        { "{marketing:true,statistics:false,preferences:false,necessary:true,stamp:'a'}", ConsentOutcome.Granted, null },
        { "{region:'fr',utc:1,ver:1,method:'explicit',marketing:false,necessary:true}", ConsentOutcome.Denied, "FR" },
        { "{\"stamp\":\"a\",\"necessary\":true,\"preferences\":true,\"statistics\":true,\"marketing\":true}", ConsentOutcome.Granted, null },
        { "{'stamp':'a','marketing':false}", ConsentOutcome.Denied, null },
        { "\"{stamp:'a',necessary:true,marketing:true}\"", ConsentOutcome.Granted, null },
        { "{stamp:'it\\'s, marketing:true',marketing:false}", ConsentOutcome.Denied, null },
        { "{stamp:'a',marketing:TRUE}", ConsentOutcome.Granted, null },
        { "{stamp:'a',marketing:true,}", ConsentOutcome.Granted, null },

        // Contradictions are refusals.
        { "{marketing:true,marketing:false}", ConsentOutcome.Denied, null },
        { "{marketing:false,marketing:true}", ConsentOutcome.Denied, null },
        { "{stamp:'a',marketing:1}", ConsentOutcome.Denied, null },
        { "{stamp:'a',marketing:'true '}", ConsentOutcome.Denied, null },

        // Without the category, or unreadable.
        { "{stamp:'a',necessary:true}", ConsentOutcome.NotFound, null },
        { "{}", ConsentOutcome.NotFound, null },
        { "{stamp:'a',marketing:true", ConsentOutcome.Invalid, null },
        { "{stamp:'a,marketing:true}", ConsentOutcome.Invalid, null },
        { "{stamp:'a'marketing:true}", ConsentOutcome.Invalid, null },
        { "{marketing}", ConsentOutcome.Invalid, null },
        { "true", ConsentOutcome.Invalid, null },
        { "1", ConsentOutcome.Invalid, null },
    };

    [Theory]
    [MemberData(nameof(Cookies))]
    public void A_cookie_is_read_however_it_is_encoded(string cookie, ConsentOutcome outcome, string? region)
    {
        foreach (var value in CookieEncoding.EncodeAll(cookie))
        {
            var finding = CookiebotConsentReader.Read(value);
            Assert.Equal((outcome, outcome == ConsentOutcome.Invalid ? null : region), (finding.Outcome, finding.Region));
        }
    }

    [Theory]
    [InlineData("%7Bstamp:%27abc==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:false%2Cmarketing:true%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1741015397474%2Cregion:%27pl%27%7D")]
    [InlineData("{stamp:%27abc==%27%2Cnecessary:true%2Cpreferences:false%2C+statistics:false%2C+marketing:true%2Cmethod:%27implied%27}")]
    [InlineData("{stamp:%27abc==%27%2Cnecessary:true%2C%20marketing:true}")]
    public void Cookies_that_were_seen_are_read(string value) => Assert.Equal(ConsentOutcome.Granted, CookiebotConsentReader.Read(value).Outcome);

    [Theory]
    [InlineData("statistics", ConsentOutcome.Granted)]
    [InlineData("Preferences", ConsentOutcome.Denied)]
    [InlineData("other", ConsentOutcome.NotFound)]
    public void The_category_can_be_chosen(string category, ConsentOutcome outcome) =>
        Assert.Equal(outcome, CookiebotConsentReader.Read("{marketing:false,statistics:true,preferences:false}", new() { Category = category }).Outcome);

    [Fact]
    public void The_evidence_names_the_flags_and_no_identifier() =>
        Assert.Equal("cookiebot marketing=true method=explicit region=PL", CookiebotConsentReader.Read(Granted).Evidence);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_missing_cookie_says_nothing(string? value) => Assert.Equal(ConsentOutcome.NotFound, CookiebotConsentReader.Read(value).Outcome);
}
