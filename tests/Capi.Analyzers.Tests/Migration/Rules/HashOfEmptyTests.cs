using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI504: an empty text is hashed, or sent in a parameter that must be hashed.</summary>
public class HashOfEmptyTests
{
    [Theory]
    [InlineData("user: em = Hash((order.OtherEmail ?? \"\").Trim().ToLowerInvariant())")]
    [InlineData("user: fn = Hash(Letters(order.OtherEmail ?? string.Empty))")]
    [InlineData("user: ct = Hash(\"\")")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), HashOfEmptyRule.Id);

    [Theory]
    [InlineData("user: em = Hash(order.OtherEmail.Trim().ToLowerInvariant()) ;; guard: if (!order.MarketingConsent || order.OtherEmail is null)")]
    [InlineData("user: em = order.OtherEmail == null ? Hash(\"a\") : Hash(order.OtherEmail.Trim().ToLowerInvariant())")]
    [InlineData("user: em = Hash(order.Email.Trim().ToLowerInvariant())")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), HashOfEmptyRule.Id);
}
