using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI540: a stored object is changed for sending.</summary>
public class SharedMutationTests
{
    [Theory]
    [InlineData("user: em = order.Email ;; before: order.Email = Hash(order.Email.Trim().ToLowerInvariant());")]
    [InlineData("before: order.Email = order.Email.Trim();")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), SharedMutationRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("before: order.Seen = true;")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), SharedMutationRule.Id);
}
