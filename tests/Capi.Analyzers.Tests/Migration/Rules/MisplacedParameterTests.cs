using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI536: a parameter on the wrong level of the payload.</summary>
public class MisplacedParameterTests
{
    [Theory]
    [InlineData("custom: event_source_url = order.PageUrl")]
    [InlineData("event: value = order.Total")]
    [InlineData("user: event_id = order.Number")]
    [InlineData("event: order_id = order.Number")]
    [InlineData("event: content_ids = order.Skus")]
    [InlineData("event: contents = order.Skus.Select(sku => new { id = sku, quantity = 1 })")]
    [InlineData("event: num_items = order.Skus.Count")]
    [InlineData("event: content_type = \"product\"")]
    [InlineData("event: predicted_ltv = order.Total")]
    [InlineData("event: external_id = Hash(order.CustomerId)")]
    [InlineData("event: em = Hash(Clean(order.Email))")]
    [InlineData("event: zp = Hash(Clean(order.Zip))")]
    [InlineData("event: country = Hash(Clean(order.Country))")]
    [InlineData("user: order_id = order.Number")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), MisplacedParameterRule.Id);

    [Theory]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; user: client_user_agent = order.UserAgent")]
    [InlineData("custom: order_id = order.Number")]
    [InlineData("custom: content_ids = order.Skus ;; custom: num_items = order.Skus.Count")]
    [InlineData("custom: country = order.Country")]
    [InlineData("event: customer_segmentation = \"new_customer_to_business\"")]
    [InlineData("event: original_event_data = new { event_name = \"Purchase\", event_time = order.PaidAt.ToUnixTimeSeconds(), order_id = order.Number }")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), MisplacedParameterRule.Id);
}
