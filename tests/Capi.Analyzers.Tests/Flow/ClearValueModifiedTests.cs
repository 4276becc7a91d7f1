using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI203: a clear value that is modified before it is assigned.</summary>
public class ClearValueModifiedTests
{
    [Fact]
    public Task The_message_names_member_and_call() => FlowVerifier.VerifyStatementsAsync(
        "var c = context with { Fbp = {|#0:shopper.Fbp.Trim()|} };",
        VerifyCS.Diagnostic("CAPI203").WithLocation(0).WithMessage("'MetaEventContext.Fbp' must be sent exactly as received from the browser, but Trim changes it, so Meta may not match it; pass the value unchanged"));

    [Theory]
    [InlineData("var c = context with { Fbc = {|CAPI203:context.Fbc?.ToLowerInvariant()|} };")]
    [InlineData("var fbp = shopper.Fbp.Replace(\"fb\", \"\"); var paid = order with { Fbp = {|CAPI203:fbp|} };")]
    [InlineData("var cookies = new Dictionary<string, string>(); var c = context with { Fbp = {|CAPI203:cookies[\"_fbp\"].Substring(2)|} };")]
    [InlineData("var cookies = new Dictionary<string, string>(); if (cookies.TryGetValue(\"_fbc\", out var one)) context = context with { Fbc = {|CAPI203:one.ToUpper()|} };")]
    [InlineData("order.Buyer!.UserAgent = {|CAPI203:context.ClientUserAgent![..10]|};")]
    [InlineData("var fbp = isKnown ? shopper.Fbp : shopper.Fbp.TrimEnd(); var paid = order with { Fbp = {|CAPI203:fbp|} };")]
    [InlineData("Func<MetaEventContext> make = () => context with { Fbp = {|CAPI203:shopper.Fbp.Trim()|} };")]
    public Task A_changed_clear_value_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var c = context with { Fbp = shopper.Fbp };")]
    [InlineData("var c = context with { Fbp = text.Trim() };")]
    [InlineData("var cookies = new Dictionary<string, string>(); var c = context with { Fbp = cookies[\"_fbp\"] };")]
    [InlineData("var c = context with { ClientIpAddress = context.ClientIpAddress?.Trim() };")]
    [InlineData("var paid = order with { Email = order.Email?.Trim() };")]
    [InlineData("var fbp = shopper.Fbp; if (fbp.Trim().Length > 0) context = context with { Fbp = fbp };")]
    [InlineData("var c = context with { Fbc = $\"fb.1.{1}.{text.Trim()}\" };")]
    public Task An_unchanged_clear_value_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_change_in_a_helper_is_reported() => FlowVerifier.VerifyAsync(
        "private static string Clean(string one) => one.Trim(); public MetaEventContext M(Shopper shopper) => new() { Fbp = {|CAPI203:Clean(shopper.Fbp)|} };");

    [Fact]
    public Task A_helper_that_returns_the_value_unchanged_is_not_reported() => FlowVerifier.VerifyAsync(
        "private static string Clean(string one) { var clean = one.Trim(); return clean.Length > 0 ? one : \"\"; } public MetaEventContext M(Shopper shopper) => new() { Fbp = Clean(shopper.Fbp) };");
}
