using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI303: the raw value of a hashed member reaches custom data or a URL.</summary>
public class RawIdentifierInClearTests
{
    [Fact]
    public Task The_message_names_both_members() => FlowVerifier.VerifyStatementsAsync(
        "order.Note = {|#0:order.Email|};",
        VerifyCS.Diagnostic("CAPI303").WithLocation(0).WithMessage("Raw identifier 'OrderPaid.Email' reaches custom data ('OrderPaid.Note') and is sent in clear; remove it"));

    [Theory]
    [InlineData("var paid = order with { Note = $\"For {{|CAPI303:order.Email|}}\" };")]
    [InlineData("var paid = order with { Note = {|CAPI303:order.Buyer!.City|}.Trim() };")]
    [InlineData("var email = order.Email; var paid = order with { Note = {|CAPI303:email|} };")]
    [InlineData("var paid = order with { Page = {|CAPI303:order.Email|} };")]
    [InlineData("var paid = order with { Note = {|CAPI303:shopper.Email|} };")]
    [InlineData("order.Buyer!.Number = {|CAPI303:order.Email|};")]
    [InlineData("var c = context with { EventSourceUrl = \"/thanks?email=\" + {|CAPI303:order.Email|} };")]
    [InlineData("var c = context with { ReferrerUrl = {|CAPI303:order.Email|} };")]
    [InlineData("var uri = new Uri({|CAPI303:order.Email|}!);")]
    [InlineData("var uri = $\"https://shop.example/?e={{|CAPI303:order.Email|}}\";")]
    [InlineData("var uri = \"https://shop.example/?e=\" + {|CAPI303:order.Email|} + \"&x=1\";")]
    [InlineData("var uri = \"https://shop.example/?e=\" + Uri.EscapeDataString({|CAPI303:order.Email|}!);")]
    [InlineData("var builder = new UriBuilder { Query = \"e=\" + {|CAPI303:order.Email|} };")]
    [InlineData("new System.Net.Http.HttpClient().GetAsync(\"/find?e=\" + {|CAPI303:order.Email|});")]
    public Task A_raw_value_in_custom_data_or_a_URL_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("[CustomData(\"contact\")] public string Contact => {|CAPI303:Email|};")]
    [InlineData("[CustomData(\"contact\")] public string Contact { get; } = {|CAPI303:Email|};")]
    [InlineData("[Clear(\"madid\")] public string Device { get { return {|CAPI303:this.Email|}; } }")]
    [InlineData("[Clear(\"anon_id\")] public string Visitor => \"v-\" + {|CAPI303:Email|};")]
    [InlineData("[EventSourceUrl] public string Page => $\"https://shop.example/?e={{|CAPI303:Email|}}\";")]
    [InlineData("[CustomData(\"contact\")] public string Contact => Number;")]
    [InlineData("[CustomData(\"has_email\")] public bool HasEmail => Email.Length > 0;")]
    [InlineData("[Hashed(\"external_id\")] public string Login => Email;")]
    public Task A_computed_member_of_the_contract_is_analyzed(string member) => FlowVerifier.VerifyAsync(
        "[MetaEvent(\"Lead\")] public partial record Signup([EventId] string Number, [EventTime] DateTimeOffset At, [Hashed] string Email) { " + member + " }");

    [Theory]
    [InlineData("var paid = order with { Note = order.OrderNumber };")]
    [InlineData("var paid = order with { Note = order.Email is null ? \"guest\" : \"customer\" };")]
    [InlineData("var paid = order with { Note = order.Email!.Length.ToString() };")]
    [InlineData("var paid = order with { Note = order.Email!.Split('@')[1] };")]
    [InlineData("var paid = order with { Mobile = order.Mobile, Note = shopper.Number };")]
    [InlineData("var uri = new Uri(\"https://shop.example/?id=\" + order.OrderNumber);")]
    [InlineData("var line = \"E-mail: \" + order.Email;")]
    [InlineData("new System.Net.Http.HttpClient().PostAsync(\"/find\", new System.Net.Http.StringContent(order.Email!));")]
    public Task A_value_that_reveals_nothing_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_raw_value_is_tracked_through_a_helper() => FlowVerifier.VerifyAsync(
        "private static Uri Read(string? one) => new($\"https://shop.example/?e={one}\"); public void M(OrderPaid order) => Read({|CAPI303:order.Email|});");

    [Fact]
    public Task One_data_flow_is_reported_once() => FlowVerifier.VerifyStatementsAsync(
        "var text2 = $\"https://shop.example/?e={{|CAPI303:order.Email|}}\"; var uri = new Uri(text2); Console.WriteLine(uri);");
}
