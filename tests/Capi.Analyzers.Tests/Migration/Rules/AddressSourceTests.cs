using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI531: an IP address that isn't the visitor's.</summary>
public class AddressSourceTests
{
    [Theory]
    [InlineData("user: client_ip_address = System.Net.Dns.GetHostAddresses(System.Net.Dns.GetHostName())[0].ToString()")]
    [InlineData("user: client_ip_address = order.RegistrationIp")]
    [InlineData("user: client_ip_address = new Account().IpAtSignup ;; members: private sealed class Account { public string? IpAtSignup { get; set; } }")]
    [InlineData("user: client_ip_address = OwnAddress() ;; members: private string OwnAddress() => http.GetStringAsync(\"https://api.ipify.org\").GetAwaiter().GetResult();")]
    [InlineData("user: client_ip_address = await http.GetStringAsync(\"https://checkip.amazonaws.com\")")]
    [InlineData("user: client_ip_address = (await http.GetStringAsync(new Uri(\"https://icanhazip.com\"))).Trim()")]
    [InlineData("before: var answer = await http.GetFromJsonAsync<Order>(\"https://ipinfo.io/json\"); ;; user: client_ip_address = answer!.ClientIp")]
    [InlineData("before: using var json = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(\"https://api.ipify.org?format=json\")); ;; user: client_ip_address = json.RootElement.GetProperty(\"ip\").GetString()")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), AddressSourceRule.Id);

    [Theory]
    [InlineData("user: client_ip_address = order.ClientIp")]
    [InlineData("before: var place = await http.GetStringAsync(\"https://ipinfo.io/\" + order.ClientIp); ;; user: client_ip_address = order.ClientIp ;; after: _ = place;")]
    [InlineData("user: client_ip_address = await http.GetStringAsync(\"https://visits.shop.example/address\")")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), AddressSourceRule.Id);
}
