using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI022: the event ID identifies something that causes many events.</summary>
public class SubscriptionAsEventIdTests
{
    [Theory]
    [InlineData("Subscribe", "SubscriptionId", "subscription")]
    [InlineData("Lead", "UserSubscriptionNumber", "subscription")]
    [InlineData("Renewed", "subscription_id", "subscription")]
    [InlineData("Donate", "MembershipId", "membership")]
    [InlineData("AddToCart", "CartId", "cart")]
    [InlineData("AddToCart", "BasketKey", "basket")]
    public Task Something_that_causes_several_events_is_reported(string eventName, string member, string thing) => ContractVerifier.VerifyAsync(
        Create(eventName, "[{|#0:EventId|}] string " + member),
        VerifyCS.Diagnostic("CAPI022").WithLocation(0).WithMessage(
            $"'Order.{member}' identifies the {thing}, not the event, so Meta may count the second '{eventName}' of the same {thing} as a duplicate; use the ID of the payment or invoice"));

    [Theory]
    [InlineData("StartTrial", "[EventId] string SubscriptionId")]
    [InlineData("Subscribe", "[EventId] string InvoiceId")]
    [InlineData("Subscribe", "[EventId] string SubscriptionInvoiceId")]
    [InlineData("Subscribe", "[EventId] string SubscriptionPaymentNumber")]
    [InlineData("Lead", "[EventId] string AirplanId")]
    [InlineData("Lead", "[EventId] string CartId")]
    [InlineData("AddToCart", "[EventId] string CartLineId")]
    [InlineData("Subscribe", "[EventId] string Id, [CustomData(\"subscription\")] string SubscriptionId")]
    public Task Something_that_happens_once_is_not_reported(string eventName, string members) => ContractVerifier.VerifyAsync(Create(eventName, members));

    private static string Create(string eventName, string members) =>
        "[MetaEvent(\"" + eventName + "\")] public partial record Order(" + members + ", [EventTime] DateTimeOffset At);";
}
