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
    [InlineData("string fbclid = text; var c = context with { Fbc = {|CAPI204:fbclid|} };")]
    [InlineData("var query = new Dictionary<string, string>(); var c = context with { Fbc = {|CAPI204:query[\"fbclid\"]|} };")]
    [InlineData("var c = context with { Fbp = {|CAPI204:Guid.NewGuid().ToString()|} };")]
    [InlineData("var c = context with { Fbp = {|CAPI204:Random.Shared.NextInt64().ToString()|} };")]
    [InlineData("var c = context with { Fbp = {|CAPI204:RandomNumberGenerator.GetHexString(16)|} };")]
    [InlineData("var c = context with { Fbp = {|CAPI204:DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString()|} };")]
    [InlineData("var c = context with { Fbp = {|CAPI204:shopper.GetHashCode().ToString(\"x\")|} };")]
    [InlineData("var c = context with { Fbc = {|CAPI204:Capi.Identifiers.ClickId.FindFbclid(text)|} };")]
    [InlineData("var c = context with { Fbc = {|CAPI204:Guid.NewGuid().ToString(\"N\")|} };")]
    [InlineData("if (shopper.Email is { Length: > 0 } value) order = order with { Mobile = {|CAPI204:value|} };")]
    public Task A_value_named_after_another_key_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var paid = order with { Email = shopper.Email, Mobile = shopper.Phone };")]
    [InlineData("var paid = order with { Mobile = shopper.Number };")]
    [InlineData("string fbclid = text; var c = context with { Fbc = $\"fb.1.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}.{fbclid}\" };")]
    [InlineData("string fbclid = text; var c = context with { Fbc = Capi.Identifiers.ClickId.FromFbclid(fbclid, default, default) };")]
    [InlineData("var c = context with { Fbp = string.Concat(\"fb.1.\", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), \".\", Random.Shared.Next()) };")]
    [InlineData("var c = context with { Fbp = string.Join('.', \"fb\", \"1\", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(), Random.Shared.Next().ToString()) };")]
    [InlineData("var c = context with { Fbc = Capi.Identifiers.ClickId.FromFbclid(Capi.Identifiers.ClickId.FindFbclid(text), default, shopper.At) };")]
    [InlineData("var c = context with { Fbp = $\"fb.1.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}.{Guid.NewGuid():N}\" };")]
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

    [Theory]
    [InlineData("public Enquiry M(string number, string fullName) => new(number, default) { FirstName = {|CAPI204:fullName|} };")]
    [InlineData("public Enquiry M(string number, User user) => new(number, default) { LastName = {|CAPI204:user.FullName|} };")]
    [InlineData("public Enquiry M(string number, string fullName) => new(number, default) { FirstName = fullName.Split(' ')[0], Customer = fullName };")]
    [InlineData("public Enquiry M(string number, User user) => new(number, default) { FirstName = user.Name };")]
    public Task A_full_name_is_not_a_first_or_last_name(string members) => DomainVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("Fbc = {|#0:fbclid|}", "MetaEventContext.Fbc", "fbc", "an fbclid, which is only a part of it", "pass the cookie '_fbc' or ClickId.FromFbclid")]
    [InlineData("Fbp = {|#0:Guid.NewGuid().ToString()|}", "MetaEventContext.Fbp", "fbp", "a new GUID", "pass the cookie '_fbp' or BrowserId.Create")]
    public Task The_message_describes_what_the_value_is(string assignment, string member, string key, string value, string remedy) => FlowVerifier.VerifyStatementsAsync(
        "string fbclid = text; var c = context with { " + assignment + " };",
        VerifyCS.Diagnostic("CAPI204").WithLocation(0).WithMessage($"'{member}' is sent as '{key}', but this value is {value}, so it matches no one or the wrong person; {remedy}")
            .WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task A_parameter_is_matched_by_its_name() => FlowVerifier.VerifyAsync(
        "public OrderPaid M(string number, string phone) => new(number, default, {|CAPI204:phone|}); public OrderPaid N(string number, string email) => new(number, default, email);");
}
