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
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ConsentSubstituteRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("guard: if (!(order.MaybeConsent ?? false))")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ConsentSubstituteRule.Id);
}
