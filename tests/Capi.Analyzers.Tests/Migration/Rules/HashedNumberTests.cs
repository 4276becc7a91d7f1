using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI507: a small number is hashed as <c>external_id</c>.</summary>
public class HashedNumberTests
{
    [Theory]
    [InlineData("user: external_id = Hash(order.Row.ToString())")]
    [InlineData("user: external_id = Hash($\"{order.Row}\")")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), HashedNumberRule.Id);

    [Theory]
    [InlineData("user: external_id = Hash(order.CustomerKey)")]
    [InlineData("user: external_id = Hash(order.Key.ToString())")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), HashedNumberRule.Id);
}
