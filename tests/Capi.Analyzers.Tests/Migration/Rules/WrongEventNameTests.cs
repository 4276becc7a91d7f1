using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI510: an event name that Meta doesn't know by this spelling.</summary>
public class WrongEventNameTests
{
    [Theory]
    [InlineData("event: event_name = \"purchase\"")]
    [InlineData("event: event_name = \"add_to_cart\"")]
    [InlineData("event: event_name = \"Login\"")]
    [InlineData("event: event_name = \"Donation\"")]
    [InlineData("event: event_name = Names.Given ;; members: private static class Names { public const string Given = \"Donation\"; }")]
    [InlineData("event: event_name = \"subscription\"")]
    [InlineData("event: event_name = \"checkout_started\"")]
    [InlineData("event: event_name = order.Kind.ToString()")]
    [InlineData("event: event_name = order.EventName ?? \"Lead\"")]
    [InlineData("event: event_name = \"ViewContents\"")]
    [InlineData("event: event_name = \"AddedToCart\"")]
    [InlineData("event: event_name = \"Page Views\"")]
    [InlineData("event: event_name = \"SubmittedApplication\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrongEventNameRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("event: event_name = \"PriceAlertSet\"")]
    [InlineData("event: event_name = \"DonationReminder\"")]
    [InlineData("event: event_name = \"CheckoutAbandoned\"")]
    [InlineData("event: event_name = \"Lead\"")]
    [InlineData("event: event_name = \"contact_us\"")]
    [InlineData("event: event_name = \"Leads\"")]
    [InlineData("event: event_name = \"Order Viewed\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrongEventNameRule.Id);
}
