using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI530: a constant or a guess where a fact about the visitor belongs.</summary>
public class InventedValueTests
{
    [Theory]
    [InlineData("user: country = Hash((order.OtherCountry ?? \"us\").Trim().ToLowerInvariant())")]
    [InlineData("user: ph = Hash(\"49\" + Digits(order.Phone))")]
    [InlineData("user: client_ip_address = \"127.0.0.1\"")]
    [InlineData("user: client_user_agent = \"Mozilla/5.0\"")]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; event: event_source_url = \"https://shop.example/\" ;; user: client_user_agent = order.UserAgent")]
    [InlineData("event: event_source_url = \"https://shop.example/\"")]
    [InlineData("event: event_source_url = \"http://localhost:5000/checkout\"")]
    [InlineData("event: event_source_url = \"unknown\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), InventedValueRule.Id);

    [Theory]
    [InlineData("user: country = Hash(order.Country.Trim().ToLowerInvariant())")]
    [InlineData("event: event_source_url = \"https://shop.example/checkout\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), InventedValueRule.Id);
}
