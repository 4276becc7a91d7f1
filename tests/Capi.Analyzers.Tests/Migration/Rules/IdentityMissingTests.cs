using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI512: nothing in <c>user_data</c> identifies anybody.</summary>
public class IdentityMissingTests
{
    [Theory]
    [InlineData("user: client_user_agent = order.UserAgent ;; -user: em")]
    [InlineData("user: client_ip_address = order.ClientIp ;; -user: em")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), IdentityMissingRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("user: fbp = order.Fbp ;; -user: em")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), IdentityMissingRule.Id);
}
