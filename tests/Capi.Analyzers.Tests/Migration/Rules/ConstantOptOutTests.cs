using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI534: a constant where the visitor's or the system's choice belongs.</summary>
public class ConstantOptOutTests
{
    [Theory]
    [InlineData("event: opt_out = false")]
    [InlineData("event: opt_out = true")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ConstantOptOutRule.Id);

    [Theory]
    [InlineData("event: opt_out = order.OptOut")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ConstantOptOutRule.Id);
}
