using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI409: a constant below what an amount or a quantity may be.</summary>
public class NegativeAmountTests
{
    [Fact]
    public Task The_message_names_the_limit_and_the_consequence() => VerifyAsync(
        "_ = sale with { Value = {|#0:-5m|} };",
        VerifyCS.Diagnostic("CAPI409").WithLocation(0).WithMessage("'Sale.Value' is -5, but 'value' must be zero or more, so the event is invalid and isn't sent; leave it out where it is unknown"));

    [Fact]
    public Task The_message_of_a_quantity_names_the_entry() => VerifyAsync(
        "_ = new Line { Quantity = {|#0:0|} };",
        VerifyCS.Diagnostic("CAPI409").WithLocation(0).WithMessage("'Line.Quantity' is 0, but 'quantity' must be one or more, so the entry of contents is dropped; leave it out where it is unknown"));

    [Theory]
    [InlineData("var refund = -5m; _ = sale with { Value = {|CAPI409:refund|} };")]
    [InlineData("var amount = 5m; _ = sale with { Value = {|CAPI409:-amount|} };")]
    [InlineData("const decimal Unknown = -1; _ = sale with { Value = {|CAPI409:Unknown|} };")]
    [InlineData("_ = sale with { Value = isKnown ? 5m : {|CAPI409:-1m|} };")]
    [InlineData("decimal? known = null; _ = sale with { Value = known ?? {|CAPI409:-1|} };")]
    [InlineData("decimal? known = null; _ = sale with { Value = known.GetValueOrDefault({|CAPI409:-1m|}) };")]
    [InlineData("_ = sale with { Predicted = {|CAPI409:-0.5|} };")]
    [InlineData("_ = sale with { Items = {|CAPI409:-1|} };")]
    [InlineData("_ = new Line { Price = {|CAPI409:-1m|} };")]
    [InlineData("_ = new Line { Quantity = {|CAPI409:-2|} };")]
    [InlineData("int? count = null; _ = new Line { Quantity = count ?? {|CAPI409:0|} };")]
    [InlineData("_ = new Sale(text, default, Value: {|CAPI409:-1|});")]
    public Task A_constant_that_is_too_small_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = sale with { Value = 0 };")]
    [InlineData("_ = sale with { Value = -total };")]
    [InlineData("_ = sale with { Value = Math.Abs(-5m) };")]
    [InlineData("var amount = -5m; _ = sale with { Value = -amount };")]
    [InlineData("var amount = -1m; if (isKnown) amount = total; if (amount >= 0) _ = sale with { Value = amount };")]
    [InlineData("_ = sale with { Discount = -5m };")]
    [InlineData("_ = sale with { Items = 0 };")]
    [InlineData("_ = new Line { Quantity = 1, Price = 0 };")]
    [InlineData("_ = sale with { Value = total - 5 };")]
    public Task A_valid_or_computed_number_is_not_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("[CustomData] public decimal Value { get; init; } = {|CAPI409:-1m|};")]
    [InlineData("[CustomData] public decimal Value => {|CAPI409:-1m|};")]
    public Task A_default_of_a_member_is_reported(string member) => FlowVerifier.VerifyAsync("private sealed class Other { " + member + " }");

    private static Task VerifyAsync(string statements, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) => AmountContracts.VerifyAsync(statements, expected);
}
