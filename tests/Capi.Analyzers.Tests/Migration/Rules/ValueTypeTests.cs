using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI514: a value that isn't an exact number.</summary>
public class ValueTypeTests
{
    [Theory]
    [InlineData("custom: value = order.Total.ToString(\"F2\")")]
    [InlineData("custom: value = Convert.ToDouble(order.Total)")]
    [InlineData("custom: value = order.Discount ?? 0m")]
    [InlineData("custom: value = \"9.99\"")]
    [InlineData("custom: value = $\"{order.Total}\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ValueTypeRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("custom: value = order.Total")]
    [InlineData("custom: value = Math.Round(order.Total, 2)")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ValueTypeRule.Id);
}
