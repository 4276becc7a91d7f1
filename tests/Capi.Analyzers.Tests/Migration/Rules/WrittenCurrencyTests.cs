using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI515: a currency that is written in the code, or not in Meta's form.</summary>
public class WrittenCurrencyTests
{
    [Theory]
    [InlineData("custom: currency = \"EUR\"")]
    [InlineData("custom: currency = order.OtherCurrency ?? \"USD\"")]
    [InlineData("custom: currency = order.Currency.ToLowerInvariant()")]
    [InlineData("custom: currency = \"Euro\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrittenCurrencyRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("custom: currency = order.Currency")]
    [InlineData("custom: currency = order.Currency.ToUpperInvariant()")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrittenCurrencyRule.Id);
}
