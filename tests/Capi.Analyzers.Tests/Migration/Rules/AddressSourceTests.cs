using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI531: an IP address that isn't the visitor's.</summary>
public class AddressSourceTests
{
    [Theory]
    [InlineData("user: client_ip_address = System.Net.Dns.GetHostAddresses(System.Net.Dns.GetHostName())[0].ToString()")]
    [InlineData("user: client_ip_address = order.RegistrationIp")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), AddressSourceRule.Id);

    [Theory]
    [InlineData("user: client_ip_address = order.ClientIp")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), AddressSourceRule.Id);
}
