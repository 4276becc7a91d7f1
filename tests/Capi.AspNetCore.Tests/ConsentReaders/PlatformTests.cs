using Capi.Consent;
using Microsoft.AspNetCore.Builder;

namespace Capi.AspNetCore.Tests.ConsentReaders;

/// <summary>The cookies and headers of consent platforms as browsers send them, on Kestrel: what becomes of cookies and events.</summary>
public sealed class PlatformTests
{
    // TCF 2.3 with all purposes and with none; a string without the segment of disclosed vendors.
    private const string TcGranted = "CQtDjkAQtDjkAEsABBENB4FgAP_AAAAAAAYgAFMJAAAAAA.IAFP_A";
    private const string TcDenied = "CQtDjkAQtDjkAEsABBENB4FgAAAAAAAAAAYgAAAAAAAA.IAFP_A";
    private const string TcUndisclosed = "CQtDjkAQtDjkAEsABBENB4FgAP_AAAAAAAYgAFMJAAAAAA";

    private const string OneTrust = "isGpcEnabled=0&datestamp=Fri+Sep+04+2026+10%3A00%3A00+GMT%2B0200+(Central+European+Summer+Time)&version=202606.1.0&browserGpcFlag=0&isIABGlobal=false&hosts="
        + "&consentId=4fd8e3a1-7d3f-4a30-b5a5-97d0a5fbb0f4&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage";

    [Theory]
    // Cookiebot
    [InlineData("CookieConsent={stamp:%27a==%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1741015397474%2Cregion:%27pl%27}", "granted: cookiebot")]
    [InlineData("a=b; CookieConsent=-1; c=d", "granted: cookiebot")]
    // OneTrust, encoded once and twice
    [InlineData($"OptanonConsent={OneTrust}&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A1&intType=1&geolocation=DE%3BBE; OptanonAlertBoxClosed=2026-09-04T08:00:00.000Z", "granted: onetrust")]
    [InlineData("OptanonConsent=landingPath%3DNotLandingPage%26groups%3DC0001%253A1%252CC0004%253A1", "granted: onetrust")]
    // TCF, also with the Additional Consent string that names Facebook (89)
    [InlineData($"euconsent-v2={TcGranted}", "granted: tcf")]
    [InlineData($"eupubconsent-v2={TcGranted}", "granted: tcf")]
    [InlineData($"eupubconsent-v2={TcGranted}; OTAdditionalConsentString=2~43.46.89.259~dv.35.70", "granted: tcf")]
    [InlineData("addtl_consent=2~1.35.89~dv.9.21", "granted: ")]
    // US Privacy and GPP
    [InlineData("usprivacy=1YNN", "granted: usprivacy")]
    [InlineData("OTGPPConsent=DBABTA~1YNN", "granted: gpp")]
    // Google Consent Mode in a cookie of the site
    [InlineData("consent_mode=13r3r3r3r5l1", "granted: ")]
    [InlineData("consent_mode=G111", "granted: ")]
    [InlineData("consent_mode=%7B%22ad_storage%22%3A%22granted%22%2C%22ad_user_data%22%3A%22granted%22%7D", "granted: ")]
    public async Task A_grant_sets_cookies_and_sends(string cookie, string evidence)
    {
        await using var app = await StartAsync();

        Assert.Equal(["_fbc", "_fbp"], await app.VisitAsync(("Cookie", cookie)));

        var sent = Assert.Single(app.Client.Events);
        Assert.Equal(MetaConsent.Granted, sent.Context.Consent);
        Assert.StartsWith(evidence, sent.Context.ConsentEvidence, StringComparison.Ordinal);
        Assert.EndsWith(".IwAR0Click_ID-x", sent.Context.Fbc, StringComparison.Ordinal);
        AssertEvidenceIsAnonymous(sent.Context.ConsentEvidence);
    }

    [Theory]
    [InlineData("CookieConsent={stamp:%27a==%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cregion:%27de%27}", "refused: cookiebot")]
    [InlineData("CookieConsent=0", "refused: cookiebot")]
    [InlineData($"OptanonConsent={OneTrust}&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A0&intType=2", "refused: onetrust")]
    [InlineData($"euconsent-v2={TcDenied}", "refused: tcf")]
    [InlineData($"euconsent-v2={TcGranted}; eupubconsent-v2={TcDenied}", "refused: tcf")]
    [InlineData($"euconsent-v2={TcDenied}; eupubconsent-v2={TcGranted}", "refused: tcf")]
    [InlineData($"euconsent-v2={TcGranted}; addtl_consent=2~43.46.259~dv.89", "refused: ")]
    [InlineData("euconsent-v2=damaged", "unreadable: tcf")]
    [InlineData("consent_mode=13q3q3q3q5l1", "refused: ")]
    [InlineData("consent_mode=G100", "refused: ")]
    [InlineData("usprivacy=1", "unreadable: usprivacy")]
    [InlineData("OTGPPConsent=DBABTA~", "unreadable: gpp")]
    // A platform beside another one, and a platform beside Consent Mode
    [InlineData($"CookieConsent=-1; euconsent-v2={TcDenied}", "refused: tcf")]
    [InlineData($"euconsent-v2={TcDenied}; consent_mode=G111", "refused: tcf")]
    public async Task A_refusal_and_an_unreadable_source_send_nothing_and_set_nothing(string cookie, string evidence)
    {
        await using var app = await StartAsync();

        Assert.Empty(await app.VisitAsync(("Cookie", cookie)));

        app.Client.AssertNothingSent();
        Assert.Equal(new MetaEventContext { ConsentEvidence = app.Context.ConsentEvidence }, app.Context);
        Assert.StartsWith(evidence, app.Context.ConsentEvidence, StringComparison.Ordinal);
        AssertEvidenceIsAnonymous(app.Context.ConsentEvidence);
    }

    [Theory]
    [InlineData("other=1")]
    [InlineData("CookieConsent=")]
    [InlineData("OptanonConsent=isGpcEnabled=0&groups=C0004%3A1&landingPath=https%3A%2F%2Fshop.example%2F")]
    [InlineData("OptanonConsent=groups=C0004%3A1&landingPath=NotLandingPage&AwaitingReconsent=true")]
    [InlineData("usprivacy=1---")]
    [InlineData("consent_mode=11l1l1l1l5")]
    [InlineData("xCookieConsent=-1; cookieconsent=-1; CookieConsentx=-1")]
    public async Task Without_an_answer_nothing_is_sent(string cookie)
    {
        await using var app = await StartAsync();

        Assert.Empty(await app.VisitAsync(("Cookie", cookie)));

        app.Client.AssertNothingSent();
        Assert.Equal("no evidence", app.Context.ConsentEvidence);
    }

    [Fact]
    public async Task A_string_of_TCF_2_3_without_disclosed_vendors_grants_nothing()
    {
        await using var app = await StartAsync();

        await app.VisitAsync(("Cookie", $"euconsent-v2={TcUndisclosed}"));

        app.Client.AssertNothingSent();
    }

    [Theory]
    [InlineData("usprivacy=1YYN", "", 1, 0)]
    [InlineData("OTGPPConsent=DBABTA~1YYN", "", 1, 0)]
    [InlineData($"OptanonConsent={OneTrust}&groups=C0004%3A1&geolocation=US%3BCA", "1", 1, 1000)]
    [InlineData("OptanonConsent=isGpcEnabled=1&landingPath=NotLandingPage&groups=C0004%3A1&geolocation=US%3BTX", "", 1, 1005)]
    [InlineData("CookieConsent={marketing:true%2Cmethod:%27explicit%27%2Cregion:%27us-06%27}", "1", 1, 1000)]
    public async Task An_American_opt_out_is_sent_with_Limited_Data_Use(string cookie, string gpc, int country, int state)
    {
        await using var app = await StartAsync();

        await app.VisitAsync(("Cookie", cookie), ("Sec-GPC", gpc));

        Assert.Equal(MetaConsent.LimitedDataUse(country, state), Assert.Single(app.Client.Events).Context.Consent);
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("0", true)]
    [InlineData("", true)]
    [InlineData("true", true)]
    public async Task Global_Privacy_Control_objects_to_a_grant_elsewhere(string gpc, bool isSent)
    {
        await using var app = await StartAsync();

        Assert.Equal(isSent ? ["_fbc", "_fbp"] : [], await app.VisitAsync(("Cookie", "answer=yes"), ("Sec-GPC", gpc)));

        Assert.Equal(isSent ? 1 : 0, app.Client.Events.Count);
    }

    [Theory]
    [InlineData(".AspNet.Consent=yes", true)]
    [InlineData(".AspNet.Consent=no", false)]
    [InlineData("a=b", false)]
    public async Task The_consent_feature_of_ASP_NET_Core(string cookie, bool isSent)
    {
        await using var app = await StartAsync(static app => app.UseCookiePolicy(new CookiePolicyOptions { CheckConsentNeeded = static _ => true }));

        await app.VisitAsync(("Cookie", cookie));

        Assert.Equal(isSent ? 1 : 0, app.Client.Events.Count);
    }

    [Fact]
    public async Task The_order_of_readers_has_no_effect()
    {
        foreach (var isReversed in new[] { false, true })
        {
            await using var app = await PlatformApp.StartAsync(options =>
            {
                options.ConsentReaders.Add(MetaConsentReaders.Create(static _ => new ConsentFinding { Outcome = ConsentOutcome.Granted, Evidence = "account" }));
                if (isReversed)
                    options.ConsentReaders = [.. options.ConsentReaders.Reverse()];
            });

            await app.VisitAsync(("Cookie", "a=b"));
            Assert.Equal("granted: account", app.Context.ConsentEvidence);

            await app.VisitAsync(("Cookie", "CookieConsent=0"));
            Assert.StartsWith("refused: cookiebot", app.Context.ConsentEvidence, StringComparison.Ordinal);
            Assert.Single(app.Client.Events);
        }
    }

    private static Task<PlatformApp> StartAsync(Action<WebApplication>? pipeline = null) =>
        PlatformApp.StartAsync(static options => options.ConsentReaders.Add(MetaConsentReaders.GoogleConsentMode("consent_mode")), pipeline);

    private static void AssertEvidenceIsAnonymous(string? evidence)
    {
        foreach (var secret in new[] { "4fd8e3a1", "a==", "1741015397474", TcGranted, "Sep" })
            Assert.DoesNotContain(secret, evidence, StringComparison.Ordinal);
    }
}
