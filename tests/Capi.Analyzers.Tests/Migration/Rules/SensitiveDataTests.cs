using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI522: data about health and other matters that the law protects.</summary>
public class SensitiveDataTests
{
    [Theory]
    [InlineData("custom: diagnosis = order.Number")]
    [InlineData("custom: iban = order.Number")]
    [InlineData("event: event_name = \"PregnancyTestBought\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), SensitiveDataRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("custom: shelf = order.Number")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), SensitiveDataRule.Id);
}
