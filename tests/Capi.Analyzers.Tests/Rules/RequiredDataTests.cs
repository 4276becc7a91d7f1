using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI007 and CAPI008: value and currency. CAPI017: required data of a CRM lead.</summary>
public class RequiredDataTests
{
    private const string Head = "[EventId] string Id, [EventTime] DateTimeOffset At";

    [Theory]
    [InlineData("", "'value' and 'currency'", "[CustomData] decimal Value and [CustomData] string Currency")]
    [InlineData(", [CustomData] decimal Value", "'currency'", "[CustomData] string Currency")]
    [InlineData(", [CustomData(\"currency\")] string Code", "'value'", "[CustomData] decimal Value")]
    public Task A_purchase_without_value_or_currency_is_reported(string members, string keys, string suggestion) => ContractVerifier.VerifyAsync(
        "[MetaEvent(\"Purchase\")] public partial record {|#0:Order|}(" + Head + members + ");",
        VerifyCS.Diagnostic("CAPI007").WithLocation(0).WithMessage($"'Order' sends 'Purchase' without {keys}, so Meta rejects the event; add {suggestion}"));

    [Theory]
    [InlineData("[CustomData] decimal Total, [CustomData] string CurrencyCode")]
    [InlineData("[Flatten] Money Price")]
    public Task A_purchase_with_value_and_currency_is_not_reported(string members) => ContractVerifier.VerifyAsync(
        $"[MetaEvent(\"Purchase\")] public partial record Order({Head}, {members}); public record struct Money([CustomData] decimal Value, [CustomData] string Currency);");

    [Fact]
    public Task A_parameter_of_an_incompatible_type_is_not_reported_as_missing() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Purchase")] public partial record Order({{Head}}, [CustomData] string {|CAPI012:Value|}, [CustomData] string Currency);""");

    [Fact]
    public Task Nothing_is_reported_as_missing_while_a_type_is_unresolved() => ContractVerifier.VerifyAsync(
        $$"""[MetaEvent("Purchase")] public partial record Order({{Head}}, [Flatten] {|CS0246:Unknown|} Sum, [CustomData] decimal Value);""");

    [Fact]
    public Task A_value_without_a_currency_is_reported() => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[{|#0:CustomData|}] public decimal Value => 1;"),
        VerifyCS.Diagnostic("CAPI008").WithLocation(0).WithMessage("'Order.Value' is a value without a currency, so Meta rejects the event; add [CustomData] string Currency"));

    [Theory]
    [InlineData("[CustomData] public decimal Value => 1; [CustomData(\"currency\")] public string? Code => null;")]
    [InlineData("[CustomData(\"net_revenue\")] public decimal Value => 1;")]
    [InlineData("[CustomData] public string Currency => \"EUR\";")]
    public Task A_value_with_a_currency_or_no_value_is_not_reported(string members) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(members));

    [Theory]
    [InlineData("", "'event_source' and 'lead_event_source'", "[CustomData] string EventSource and [CustomData] string LeadEventSource")]
    [InlineData(", [CustomData] string EventSource", "'lead_event_source'", "[CustomData] string LeadEventSource")]
    public Task A_CRM_lead_without_its_required_data_is_reported(string members, string keys, string suggestion) => ContractVerifier.VerifyAsync(
        "[{|#0:MetaEvent(\"Won\", ActionSource = ActionSource.SystemGenerated)|}] public partial record Order(" + Head + ", [Clear] long {|#1:LeadId|}" + members + ");",
        VerifyCS.Diagnostic("CAPI017").WithLocation(0).WithLocation(1).WithMessage($"'Order' has an action source for which Meta requires {keys} on CRM lead events, or the event doesn't count for the lead; add {suggestion}"));

    [Fact]
    public Task A_CRM_lead_with_another_event_source_is_reported() => ContractVerifier.VerifyAsync(
        "[MetaEvent(\"Won\", ActionSource = ActionSource.SystemGenerated)] public partial record Order(" + Head + ", [Clear] long {|#1:LeadId|}, [CustomData] string LeadEventSource) { [CustomData] public string {|#0:EventSource|} => \"CRM\"; }",
        VerifyCS.Diagnostic("CAPI017").WithLocation(0).WithLocation(1).WithMessage("'Order' has an action source for which Meta requires 'event_source' to be 'crm' on CRM lead events, but it is 'CRM', so the event doesn't count for the lead; use 'crm'"));

    [Theory]
    [InlineData("SystemGenerated", "[Clear] long LeadId, [CustomData] string EventSource, [CustomData] string LeadEventSource")]
    [InlineData("SystemGenerated", "[Hashed] string Email")]
    [InlineData("Website", "[Clear] long LeadId")]
    public Task A_complete_CRM_lead_and_other_events_are_not_reported(string source, string members) => ContractVerifier.VerifyAsync(
        $"[MetaEvent(\"Won\", ActionSource = ActionSource.{source})] public partial record Order({Head}, {members});");
}
