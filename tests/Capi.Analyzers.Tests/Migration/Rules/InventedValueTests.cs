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
    [InlineData("event: event_source_url = order.OtherEmail ?? \"https://shop.example/checkout/thanks\"")]
    [InlineData("event: event_name = order.Seen ? \"Purchase\" : \"Lead\" ;; event: event_source_url = Root + \"/checkout\" ;; members: private const string Root = \"https://shop.example\";")]
    [InlineData("event: event_name = order.Seen ? \"Purchase\" : \"Lead\" ;; event: event_source_url = $\"{Root}/checkout\" ;; members: private static readonly string Root = \"https://shop.example\";")]
    [InlineData("user: page_id = \"10402938471\"")]
    [InlineData("user: page_id = PageId ;; members: private const long PageId = 10402938471;")]
    [InlineData("user: page_scoped_user_id = \"77123\"")]
    [InlineData("user: external_id = \"guest\"")]
    [InlineData("user: ctwa_clid = \"none\"")]
    [InlineData("event: event_name = order.Seen ? \"Purchase\" : \"Lead\" ;; event: event_source_url = new Uri(\"https://shop.example/checkout\")")]
    [InlineData("event: event_source_url = order.Seen ? order.PageUrl : \"https://shop.example/checkout\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), InventedValueRule.Id);

    [Theory]
    [InlineData("user: country = Hash(order.Country.Trim().ToLowerInvariant())")]
    [InlineData("event: event_source_url = $\"https://shop.example/orders/{order.Number}\"")]
    [InlineData("event: event_source_url = new Uri(order.Page, \"/checkout\").ToString()")]
    [InlineData("event: event_source_url = order.PageUrl")]
    [InlineData("event: event_source_url = Root + order.PageUrl ;; members: private const string Root = \"https://shop.example\";")]
    [InlineData("user: page_id = order.CustomerKey")]
    [InlineData("user: page_scoped_user_id = order.CustomerKey")]
    [InlineData("event: event_source_url = \"https://shop.example/checkout\"")]
    [InlineData("event: event_source_url = order.Seen ? \"https://shop.example/checkout\" : \"https://shop.example/thanks\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), InventedValueRule.Id);

    [Theory]
    [InlineData("event: event_source_url = order.OtherEmail ?? \"https://shop.example/checkout\"")]
    [InlineData("user: page_id = \"10402938471\"")]
    public async Task A_constant_that_may_be_true_is_a_suggestion(string parts)
    {
        var found = await MigrationVerifier.GetDiagnosticsAsync(SenderCode.Create(parts));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, Assert.Single(found, one => one.Id == InventedValueRule.Id).Severity);
    }
}
