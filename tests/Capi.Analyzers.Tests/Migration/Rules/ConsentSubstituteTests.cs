using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI528: something else is taken for consent.</summary>
public class ConsentSubstituteTests
{
    [Theory]
    [InlineData("guard: if (!order.TermsAccepted)")]
    [InlineData("guard: if (!(order.MaybeConsent ?? true))")]
    [InlineData("guard: var hasConsent = true; if (!hasConsent)")]
    [InlineData("guard: if (!order.TermsAccepted) ;; event: opt_out = false")]
    [InlineData("guard: if (!order.TermsAccepted) ;; event: opt_out = (bool?)true")]
    [InlineData("guard: if (!new Choice().MarketingCookies)")]
    [InlineData("guard: if (!new Choice().AdsAllowed)")]
    [InlineData("guard: if (!new Answers().Advertising)")]
    [InlineData("guard: if (!IsAllowed()) ;; members: private static bool IsAllowed(bool allowAds = true) => allowAds ? true : false;")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts) + Choices, ConsentSubstituteRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("guard: if (!(order.MaybeConsent ?? false))")]
    [InlineData("guard: if (!order.MarketingConsent || !new Choice().Unasked)")]
    [InlineData("guard: if (!new TrackingOptions().TrackingEnabled || !order.MarketingConsent)")]
    [InlineData("guard: if (!order.MarketingConsent || !new Choice().AllowRedirects || !new Choice().TrackInventory)")]
    [InlineData("guard: if (!order.MarketingConsent) ;; after: _ = new Choice { MarketingCookies = false };")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts) + Choices, ConsentSubstituteRule.Id);

    private const string Choices = """

        public sealed class Choice { public bool MarketingCookies { get; set; } = true; public bool AdsAllowed = true; public bool AllowRedirects = true; public bool TrackInventory = true; public bool Unasked { get; set; } = true; }
        public sealed record Answers(bool Advertising = true) { public Answers() : this(true) { } }
        public sealed class TrackingOptions { public bool TrackingEnabled { get; set; } = true; }
        """;
}
