using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI407: a literal as an identifier.</summary>
public class LiteralIdentifierTests
{
    [Fact]
    public Task The_message_names_member_and_key() => FlowVerifier.VerifyStatementsAsync(
        "var buyer = new Buyer { City = shopper.City, Country = {|#0:\"us\"|} };",
        VerifyCS.Diagnostic("CAPI407").WithLocation(0).WithMessage("'Buyer.Country' is a literal, not data about the person, and sent as 'country' it matches the wrong people; leave it out where the value is unknown"));

    [Theory]
    [InlineData("var c = context with { ClientIpAddress = {|CAPI407:\"203.0.113.7\"|}, ClientUserAgent = {|CAPI407:\"shop/1.0\"|} };")]
    [InlineData("var paid = new OrderPaid(text, shopper.At, {|CAPI407:\"nobody@shop.example\"|});")]
    [InlineData("order.Buyer!.Country = order.Buyer.Country ?? {|CAPI407:\"de\"|};")]
    [InlineData("order.Buyer!.Country ??= {|CAPI407:\"de\"|};")]
    [InlineData("var country = \"de\"; order.Buyer!.Country = {|CAPI407:country|};")]
    [InlineData("const string Country = \"de\"; order.Buyer!.Country = {|CAPI407:Country|};")]
    [InlineData("var paid = order with { Emails = [{|CAPI407:\"a@shop.example\"|}] };")]
    [InlineData("var paid = order with { Emails = [text, {|CAPI407:\"a@shop.example\"|}] };")]
    [InlineData("var paid = order with { Emails = new[] { shopper.Email, {|CAPI407:\"a@shop.example\"|} } };")]
    [InlineData("var list = new List<string> { \"a@shop.example\", shopper.Email }; var paid = order with { Emails = {|CAPI407:list|} };")]
    [InlineData("var visit = new Visit { Address = {|CAPI407:System.Net.IPAddress.Loopback|} };")]
    [InlineData("var visit = new Visit { Address = System.Net.IPAddress.Parse({|CAPI407:\"203.0.113.7\"|}) };")]
    public Task A_literal_identifier_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("order.Buyer!.Country = null;")]
    [InlineData("var paid = order with { Emails = [text, shopper.Email, \"\"] };")]
    [InlineData("var paid = order with { Emails = isKnown ? [\"a@shop.example\"] : [text] };")]
    [InlineData("var list = new List<string>(); if (isKnown) list.Add(\"a@shop.example\"); var paid = order with { Emails = list };")]
    [InlineData("order.Buyer!.Country = default;")]
    [InlineData("var buyer = new Buyer { City = \"\" };")]
    [InlineData("order.Buyer!.Country = isKnown ? \"de\" : \"at\";")]
    [InlineData("order.Buyer!.Country = text switch { \"Deutschland\" => \"de\", _ => null };")]
    [InlineData("if (isKnown) order.Buyer!.Country = \"de\";")]
    [InlineData("var country = \"de\"; if (isKnown) country = text; order.Buyer!.Country = country;")]
    [InlineData("order.Buyer!.City = \"x\" + text;")]
    [InlineData("order.Buyer!.City = \"+49\" + text;")]
    [InlineData("var visit = new Visit { Address = System.Net.IPAddress.Parse(text) };")]
    [InlineData("order.Buyer!.Title = \"Dr\";")]
    [InlineData("var c = context with { EventSourceUrl = \"https://shop.example/\" };")]
    [InlineData("var paid = order with { Note = \"gift\" };")]
    public Task A_chosen_or_broad_value_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task The_message_names_the_calling_code() => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { Mobile = {|#0:\"+49\" + text|} };",
        VerifyCS.Diagnostic("CAPI407").WithLocation(0).WithMessage("The calling code of 'OrderPaid.Mobile' is a literal, not data about the person, and sent as 'ph' it matches the wrong people; leave it out where the value is unknown"));

    [Theory]
    [InlineData("var paid = order with { Mobile = {|CAPI407:$\"+49{text}\"|} };")]
    [InlineData("var paid = order with { Mobile = {|CAPI407:\"0049 \" + text.TrimStart('0')|} };")]
    [InlineData("var mobile = \"+1\" + text; var paid = order with { Mobile = {|CAPI407:mobile|} };")]
    [InlineData("const string Code = \"+49\"; var paid = order with { Mobile = {|CAPI407:Code + text|} };")]
    public Task A_literal_calling_code_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var paid = order with { Mobile = isKnown ? \"+49\" + text : text };")]
    [InlineData("if (isKnown) return; var paid = order with { Mobile = \"+49\" + text };")]
    [InlineData("var paid = order with { Mobile = \"+\" + text };")]
    [InlineData("var paid = order with { Mobile = \"00\" + text };")]
    [InlineData("var paid = order with { Mobile = text + \"49\" };")]
    [InlineData("var paid = order with { Mobile = $\"+{text}49\" };")]
    public Task A_calling_code_that_may_be_known_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private static string Read(string text) => \"+49\" + text; public OrderPaid M(OrderPaid order, string text) => order with { Mobile = {|CAPI407:Read(text)|} };")]
    [InlineData("private static string Read(string text) => text.StartsWith('+') ? text : \"+49\" + text; public OrderPaid M(OrderPaid order, string text) => order with { Mobile = Read(text) };")]
    [InlineData("private static string Read(string text) { if (text.StartsWith('+')) return text; return \"+49\" + text; } public OrderPaid M(OrderPaid order, string text) => order with { Mobile = Read(text) };")]
    public Task A_literal_calling_code_in_a_helper_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private const string Home = \"de\"; public void M(Buyer buyer) => buyer.Country = {|CAPI407:Home|};")]
    [InlineData("private static readonly string Home = \"de\"; public void M(Buyer buyer) => buyer.Country = {|CAPI407:Home|};")]
    [InlineData("private static string Home() => \"de\"; public void M(Buyer buyer) => buyer.Country = {|CAPI407:Home()|};")]
    [InlineData("private sealed class Lead { [Hashed] public string Country { get; init; } = {|CAPI407:\"de\"|}; }")]
    [InlineData("private sealed class Lead { [Hashed] public string Country => {|CAPI407:\"de\"|}; }")]
    public Task A_literal_identifier_in_a_member_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private readonly string _home = \"de\"; public void M(Buyer buyer) => buyer.Country = _home;")]
    [InlineData("private static string Home(Buyer buyer) => buyer.Country!; public void M(Buyer buyer) => buyer.Country = Home(buyer);")]
    [InlineData("private sealed class Lead { [Hashed] public string Country { get; init; } = \"\"; public string Language => \"de\"; }")]
    public Task A_member_that_may_have_another_value_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);
}
