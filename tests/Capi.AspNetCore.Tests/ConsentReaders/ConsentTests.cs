using Capi.AspNetCore.Tests.Support;
using Capi.Consent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Tests.ConsentReaders;

/// <summary>How the findings of readers become the consent of a request.</summary>
public sealed class ConsentTests
{
    [Theory]
    [InlineData("answer=yes", true)]
    [InlineData("answer=no", false)]
    [InlineData("answer=YES", false)]
    [InlineData("Answer=yes", false)]
    [InlineData("xanswer=yes", false)]
    [InlineData("answerx=yes", false)]
    [InlineData("other=answer=yes", false)]
    [InlineData("a=b;answer=yes;c=d", true)]
    [InlineData("answer=\"yes\"", true)]
    [InlineData("answer=%79es", true)]
    [InlineData("answer=", false)]
    public async Task The_cookie_of_an_own_banner(string cookie, bool isGranted)
    {
        await using var app = await TestApp.StartAsync();

        await app.VisitAsync("/", ("Cookie", cookie));

        Assert.Equal(isGranted, app.Context.Consent.AllowsSending);
    }

    [Theory]
    [InlineData("yes", "yes", true)]
    [InlineData("yes", "no", false)]
    [InlineData("yes", "", true)]
    [InlineData("", "", false)]
    public async Task The_strictest_finding_wins(string answer, string account, bool isGranted)
    {
        await using var app = await TestApp.StartAsync(static options => options.ConsentReaders.Insert(0, MetaConsentReaders.Cookie("account", "yes", "no")));

        await app.VisitAsync("/", ("Cookie", $"answer={answer}; account={account}"));

        Assert.Equal(isGranted, app.Context.Consent.AllowsSending);
    }

    [Fact]
    public async Task A_reader_of_the_apps_own_is_registered_as_a_service()
    {
        await using var app = await TestApp.StartAsync(services: static services => services.AddSingleton<IMetaConsentReader, AccountReader>());

        await app.VisitAsync("/", ("X-Account", "consented"));

        Assert.Equal(MetaConsent.Granted, app.Context.Consent);
        Assert.Equal("granted: account", app.Context.ConsentEvidence);
    }

    [Fact]
    public async Task A_reader_that_throws_withholds_and_does_not_fail_the_request()
    {
        await using var app = await TestApp.StartAsync(static options => options.ConsentReaders.Add(MetaConsentReaders.Create(static _ => throw new FormatException("jane@example.com"))));

        var response = await app.VisitAsync("/", ("Cookie", "answer=yes"));

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(MetaConsent.NotGranted, app.Context.Consent);
        Assert.DoesNotContain("jane", app.Context.ConsentEvidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_turns_an_opt_out_into_Limited_Data_Use()
    {
        var optOut = new ConsentFinding { Outcome = ConsentOutcome.OptedOut, Country = 1, State = 1000, Region = "US-CA", Evidence = "gpp" };
        await using var app = await TestApp.StartAsync(options => options.ConsentReaders.Add(MetaConsentReaders.Create(http => http.Request.Headers.ContainsKey("X-California") ? optOut : new() { Outcome = ConsentOutcome.NotFound })));

        await app.VisitAsync("/", ("Cookie", "answer=yes"), ("X-California", "1"));
        Assert.Equal(MetaConsent.LimitedDataUse(1, 1000), app.Context.Consent);

        await app.VisitAsync("/", ("Cookie", "answer=no"), ("X-California", "1"));
        Assert.Equal(MetaConsent.NotGranted, app.Context.Consent);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task ASP_NET_Cores_own_consent_counts_only_if_it_was_given(bool given, bool isGranted)
    {
        await using var app = await TestApp.StartAsync(pipeline: static app => app.UseCookiePolicy(new CookiePolicyOptions { CheckConsentNeeded = static _ => true }));

        var response = await app.VisitAsync("/", ("Cookie", given ? ".AspNet.Consent=yes" : "a=b"));

        Assert.Equal(isGranted, app.Context.Consent.AllowsSending);
        Assert.Equal(isGranted ? ["_fbp"] : [], SetCookie.ReadNames(response));
    }

    [Fact]
    public async Task ASP_NET_Cores_feature_grants_nothing_where_nobody_is_asked()
    {
        await using var app = await TestApp.StartAsync(pipeline: static app => app.UseCookiePolicy(new CookiePolicyOptions { CheckConsentNeeded = static _ => false }));

        await app.VisitAsync("/");

        Assert.False(app.Context.Consent.AllowsSending);
    }

    [Fact]
    public async Task ASP_NET_Cores_cookie_policy_does_not_remove_cookies_that_a_platform_allows()
    {
        await using var app = await TestApp.StartAsync(pipeline: static app => app.UseCookiePolicy(new CookiePolicyOptions { CheckConsentNeeded = static _ => true }));

        Assert.Equal(["_fbp"], SetCookie.ReadNames(await app.VisitAsync("/", ("Cookie", "answer=yes"))));
    }

    [Fact]
    public async Task The_evidence_is_logged_at_debug_without_values_of_the_request()
    {
        await using var app = await TestApp.StartAsync();

        await app.VisitAsync("/?fbclid=IwAR1secret", ("Cookie", "answer=yes; _fbp=fb.1.1.4242"));

        var record = Assert.Single(app.Logs.GetSnapshot(), static record => record.Message.StartsWith("Consent:", StringComparison.Ordinal));
        Assert.Equal((LogLevel.Debug, "Consent: Send (granted: cookie answer)."), (record.Level, record.Message));
        Assert.DoesNotContain(app.Logs.GetSnapshot(), static record => record.Category!.StartsWith("Capi", StringComparison.Ordinal)
            && (record.Message.Contains("IwAR1", StringComparison.Ordinal) || record.Message.Contains("4242", StringComparison.Ordinal)));
    }

    private sealed class AccountReader : IMetaConsentReader
    {
        public ConsentFinding Read(HttpContext http) =>
            new() { Outcome = http.Request.Headers["X-Account"] == "consented" ? ConsentOutcome.Granted : ConsentOutcome.NotFound, Evidence = "account" };
    }
}
