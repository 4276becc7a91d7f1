using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI501: a parameter that must be sent in clear is hashed, changed or mixed up with another one.</summary>
public class ChangedClearValueTests
{
    [Theory]
    [InlineData("user: fbp = Hash(order.Fbp)")]
    [InlineData("user: client_user_agent = order.UserAgent.ToLowerInvariant()")]
    [InlineData("user: fbc = order.Fbp")]
    [InlineData("user: client_ip_address = Hash(order.ClientIp)")]
    [InlineData("user: fbp = order.Fbp.Substring(5)")]
    [InlineData("user: client_user_agent = Cut(order.UserAgent) ;; members: private static string Cut(string a) => a.Length > 100 ? a.Substring(0, 100) : a;")]
    [InlineData("user: client_user_agent = order.UserAgent[..100]")]
    [InlineData("before: var agent = order.UserAgent; if (agent.Length > 100) agent = agent.Remove(100); ;; user: client_user_agent = agent")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ChangedClearValueRule.Id);

    [Theory]
    [InlineData("user: fbp = order.Fbp")]
    [InlineData("user: client_user_agent = order.UserAgent.Trim()")]
    [InlineData("user: fbc = order.Fbc")]
    [InlineData("user: client_ip_address = order.ClientIp")]
    [InlineData("user: client_user_agent = order.SessionId.Split('|')[1]")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ChangedClearValueRule.Id);
}
