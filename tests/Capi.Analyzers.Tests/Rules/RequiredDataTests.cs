namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI007 and CAPI008: value and currency. CAPI017: required data of a CRM lead.</summary>
public class RequiredDataTests
{
    private const string Head = "[EventId] string Id, [EventTime] DateTimeOffset At";

    [Theory]
    [InlineData("", "'value' and 'currency'", "[CustomData] decimal Value and [CustomData] string Currency")]
    [InlineData(", [CustomData] decimal Value", "'currency'", "[CustomData] string Currency")]
    [InlineData(", [CustomData(\"currency\")] string Code", "'value'", "[CustomData] decimal Value")]
    public Task A_purchase_that_lacks_something(string members, string keys, string remedy) => Contracts.VerifyAsync(
        "[MetaEvent(\"Purchase\")] public partial record {|#0:Order|}(" + Head + members + ");",
        "CAPI007",
        $"'Order' sends 'Purchase' without {keys}, so Meta rejects the event; add {remedy}");

    [Theory]
    [InlineData("[CustomData] decimal Total, [CustomData] string CurrencyCode")]
    [InlineData("[Flatten] Money Price")]
    public Task A_purchase_that_has_it_all(string members) => Contracts.VerifyAsync(
        $"using Capi; [MetaEvent(\"Purchase\")] public partial record Order({Head}, {members}); public record struct Money([CustomData] decimal Value, [CustomData] string Currency);");

    [Fact]
    public Task What_is_there_in_a_wrong_form_is_not_missing() => Contracts.VerifyAsync(
        $$"""using Capi; [MetaEvent("Purchase")] public partial record Order({{Head}}, [CustomData] string {|CAPI012:Value|}, [CustomData] string Currency);""");

    [Fact]
    public Task While_a_type_is_unknown_nothing_is_called_missing() => Contracts.VerifyAsync(
        $$"""using Capi; [MetaEvent("Purchase")] public partial record Order({{Head}}, [Flatten] Unknown Sum, [CustomData] decimal Value);""", allowsErrors: true);

    [Fact]
    public Task A_value_without_a_currency() => Contracts.VerifyAsync(
        Contracts.Plain("[{|#0:CustomData|}] public decimal Value => 1;"),
        "CAPI008",
        "'Order.Value' is a value without a currency, so Meta rejects the event; add [CustomData] string Currency");

    [Theory]
    [InlineData("[CustomData] public decimal Value => 1; [CustomData(\"currency\")] public string? Code => null;")]
    [InlineData("[CustomData(\"net_revenue\")] public decimal Value => 1;")]
    [InlineData("[CustomData] public string Currency => \"EUR\";")]
    public Task A_value_with_one_or_none_at_all(string members) => Contracts.VerifyAsync(Contracts.With(members));

    [Theory]
    [InlineData("", "'event_source' and 'lead_event_source'", "[CustomData] string EventSource and [CustomData] string LeadEventSource")]
    [InlineData(", [CustomData] string EventSource", "'lead_event_source'", "[CustomData] string LeadEventSource")]
    public Task A_lead_of_a_CRM_that_does_not_say_so(string members, string keys, string remedy) => Contracts.VerifyAsync(
        "[{|#0:MetaEvent(\"Won\", ActionSource = ActionSource.SystemGenerated)|}] public partial record Order(" + Head + ", [Clear] long LeadId" + members + ");",
        "CAPI017",
        $"'Order' has an action source for which Meta requires {keys} on CRM lead events, or the event doesn't count for the lead; add {remedy}");

    [Fact]
    public Task A_lead_of_a_CRM_with_another_source() => Contracts.VerifyAsync(
        "[MetaEvent(\"Won\", ActionSource = ActionSource.SystemGenerated)] public partial record Order(" + Head + ", [Clear] long LeadId, [CustomData] string LeadEventSource) { [CustomData] public string {|#0:EventSource|} => \"CRM\"; }",
        "CAPI017",
        "'Order' has an action source for which Meta requires 'event_source' to be 'crm' on CRM lead events, but it is 'CRM', so the event doesn't count for the lead; use 'crm'");

    [Theory]
    [InlineData("SystemGenerated", "[Clear] long LeadId, [CustomData] string EventSource, [CustomData] string LeadEventSource")]
    [InlineData("SystemGenerated", "[Hashed] string Email")]
    [InlineData("Website", "[Clear] long LeadId")]
    public Task A_lead_that_says_so_and_what_is_no_lead_of_a_CRM(string source, string members) => Contracts.VerifyAsync(
        $"using Capi; [MetaEvent(\"Won\", ActionSource = ActionSource.{source})] public partial record Order({Head}, {members});");
}
