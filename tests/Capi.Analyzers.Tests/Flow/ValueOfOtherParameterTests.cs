using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI204: a value of one key assigned to a member of another key.</summary>
public class ValueOfOtherParameterTests
{
    [Fact]
    public Task The_message_names_member_and_both_keys() => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { Mobile = {|#0:shopper.Email|} };",
        VerifyCS.Diagnostic("CAPI204").WithLocation(0).WithMessage("'OrderPaid.Mobile' is sent as 'ph', but this value is named like 'em', so it matches no one or the wrong person; assign it to the member for 'em'"));

    [Theory]
    [InlineData("var paid = new OrderPaid(text, default, {|CAPI204:shopper.Phone|});")]
    [InlineData("var paid = new OrderPaid(text, default, Fbp: {|CAPI204:context.Fbc|}, Email: null);")]
    [InlineData("var paid = order with { Email = {|CAPI204:order.Mobile|} };")]
    [InlineData("var c = context with { Fbc = {|CAPI204:shopper.Fbp|} };")]
    [InlineData("var c = context with { ClientIpAddress = {|CAPI204:context.ClientUserAgent|} };")]
    [InlineData("var cookies = new Dictionary<string, string>(); var c = context with { Fbc = {|CAPI204:cookies[\"_fbp\"]|} };")]
    [InlineData("var value = shopper.Email; var paid = order with { Mobile = {|CAPI204:value|} };")]
    [InlineData("var phone = text; var paid = order with { Email = {|CAPI204:phone|} };")]
    [InlineData("order.Buyer!.City = {|CAPI204:shopper.Email.Trim()|};")]
    [InlineData("if (shopper.Email is { Length: > 0 } value) order = order with { Mobile = {|CAPI204:value|} };")]
    public Task A_value_named_after_another_key_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var paid = order with { Email = shopper.Email, Mobile = shopper.Phone };")]
    [InlineData("var paid = order with { Mobile = shopper.Number };")]
    [InlineData("order.Buyer!.Id = shopper.Email;")]
    [InlineData("var paid = order with { Mobile = isKnown ? shopper.Phone : shopper.Email };")]
    [InlineData("var phone = shopper.Email; var paid = order with { Email = phone };")]
    [InlineData("order.Buyer!.Country = shopper.City;")]
    [InlineData("var paid = order with { Mobile = shopper.Email.Length.ToString() };")]
    [InlineData("var emailTemplate = text; var paid = order with { Mobile = emailTemplate };")]
    [InlineData("order.Buyer!.Title = shopper.Email;")]
    [InlineData("order.Buyer!.City = shopper.Email.Split('@')[0];")]
    [InlineData("order.Buyer!.City = shopper.Phone.Substring(3);")]
    [InlineData("order.Buyer!.City = shopper.Phone[..3];")]
    public Task A_matching_or_ambiguous_value_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_value_is_tracked_through_a_helper() => FlowVerifier.VerifyAsync(
        "private static OrderPaid Make(string number, string value) => new(number, default, value); public void M(Shopper shopper) => Make(shopper.Number, {|CAPI204:shopper.Phone|});");

    [Fact]
    public Task A_parameter_is_matched_by_its_name() => FlowVerifier.VerifyAsync(
        "public OrderPaid M(string number, string phone) => new(number, default, {|CAPI204:phone|}); public OrderPaid N(string number, string email) => new(number, default, email);");
}
