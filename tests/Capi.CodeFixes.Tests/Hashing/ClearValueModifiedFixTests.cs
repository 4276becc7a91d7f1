using Capi.CodeFixes.Hashing;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>CAPI203: the fix removes the calls that modify the value.</summary>
public class ClearValueModifiedFixTests
{
    [Theory]
    [InlineData("{|CAPI203:shopper.Fbp.Trim()|}", "shopper.Fbp")]
    [InlineData("{|CAPI203:shopper.Fbp.Trim().ToLower().Replace(\"a\", \"b\")|}", "shopper.Fbp")]
    [InlineData("{|CAPI203:context.Fbp?.Trim()|}", "context.Fbp")]
    [InlineData("{|CAPI203:context.Fbp?.Trim().ToLower()|}", "context.Fbp")]
    [InlineData("{|CAPI203:shopper.Friend?.Fbp.Trim()|}", "shopper.Friend?.Fbp")]
    [InlineData("{|CAPI203:shopper.Fbp[..10]|}", "shopper.Fbp")]
    [InlineData("{|CAPI203:shopper.Fbp.Split('.')[3]|}", "shopper.Fbp")]
    [InlineData("{|CAPI203:isKnown ? shopper.Fbp : shopper.Fbp.TrimEnd()|}", "isKnown ? shopper.Fbp : shopper.Fbp")]
    [InlineData("{|CAPI203:System.Text.RegularExpressions.Regex.Replace(shopper.Fbp, \"a\", \"b\")|}", "shopper.Fbp")]
    [InlineData("{|CAPI203:Clean(shopper.Fbp)|}", "shopper.Fbp")]
    [InlineData("/* a */ {|CAPI203:shopper.Fbp /* b */ .Trim( /* c */ )|} /* d */", "/* a */ /* b */ /* c */ shopper.Fbp /* d */")]
    public Task The_modifying_calls_are_removed(string before, string after) => HashingFixVerifier.VerifyAsync<ClearValueModifiedFix>(
        $"var c = context with {{ Fbp = {before} }};", $"var c = context with {{ Fbp = {after} }};");

    [Fact]
    public Task The_local_stays_and_its_use_is_replaced_by_the_raw_value() => HashingFixVerifier.VerifyAsync<ClearValueModifiedFix>(
        "var fbp = shopper.Fbp.Trim(); var paid = order with { Fbp = {|CAPI203:fbp|} };", "var fbp = shopper.Fbp.Trim(); var paid = order with { Fbp = shopper.Fbp };");

    [Theory]
    [InlineData("var fbp = isKnown ? shopper.Fbp : shopper.Fbp.TrimEnd(); var paid = order with { Fbp = {|CAPI203:fbp|} };")]
    [InlineData("var fbp = shopper.Fbp.Trim(); shopper = new(); var paid = order with { Fbp = {|CAPI203:fbp|} };")]
    public Task Nothing_is_offered_where_the_meaning_could_change(string statements) => HashingFixVerifier.VerifyNoFixAsync<ClearValueModifiedFix>(statements);

    [Fact]
    public Task Fix_all_changes_every_file_and_project() => HashingFixVerifier.VerifyFixAllScopesAsync<ClearValueModifiedFix>(
        "var c = context with { Fbp = {|CAPI203:shopper.Fbp.Trim()|}, ClientUserAgent = {|CAPI203:context.ClientUserAgent![..10]|} };",
        "var c = context with { Fbp = shopper.Fbp, ClientUserAgent = context.ClientUserAgent! };");
}
