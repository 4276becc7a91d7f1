using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI521: personal data, internal IDs or scores in custom data.</summary>
public class PersonalCustomDataTests
{
    [Theory]
    [InlineData("custom: customer_email = order.Email")]
    [InlineData("custom: note = order.Phone")]
    [InlineData("custom: content_name = order.Email")]
    [InlineData("custom: risk_score = order.Row")]
    [InlineData("custom: birth_year = order.Birth.Year")]
    [InlineData("custom: caller_ip = order.ClientIp")]
    [InlineData("custom: gender = order.Gender")]
    [InlineData("custom: customer_age = order.Row")]
    [InlineData("user: ln = Hash(Letters(order.CustomerKey)) ;; custom: card_holder = order.CustomerKey")]
    [InlineData("user: fn = Hash(Letters(order.CustomerKey)) ;; custom: content_name = $\"Card of {order.CustomerKey}\"")]
    [InlineData("before: var holder = order.CustomerKey; ;; user: ln = Hash(Letters(holder)) ;; custom: card_holder = holder.ToUpperInvariant()")]
    [InlineData("custom: player_id = order.CustomerKey")]
    [InlineData("custom: loyalty_member_number = order.Row")]
    [InlineData("custom: patient_uuid = order.Key")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), PersonalCustomDataRule.Id);

    [Theory]
    [InlineData("custom: channel = \"shop\"")]
    [InlineData("custom: coupon = order.Number")]
    [InlineData("user: external_id = order.Number ;; custom: order_id = order.Number")]
    [InlineData("user: country = Hash(order.Country) ;; custom: delivery = order.Country")]
    [InlineData("user: ln = Hash(Letters(order.LastName)) ;; custom: content_category = Letters(order.Currency)")]
    [InlineData("custom: email_template = order.Number")]
    [InlineData("custom: age_group_count = order.Row")]
    [InlineData("custom: ship = order.Zip.Length")]
    [InlineData("custom: page = order.Row")]
    [InlineData("custom: product_id = order.Number")]
    [InlineData("custom: booking_number = order.Number")]
    [InlineData("custom: player_level = order.Row")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), PersonalCustomDataRule.Id);
}
