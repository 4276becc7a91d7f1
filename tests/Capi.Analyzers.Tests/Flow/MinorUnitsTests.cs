using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI410: an amount in cents.</summary>
public class MinorUnitsTests
{
    [Fact]
    public Task The_message_names_member_and_key() => AmountContracts.VerifyAsync(
        "_ = sale with { Value = {|#0:(int)(order.Total * 100)|} };",
        VerifyCS.Diagnostic("CAPI410").WithLocation(0).WithMessage(
            "'Sale.Value' gets an amount in cents, but Meta expects 'value' in the main unit of the currency, so the conversion counts a hundredfold; assign the amount with decimals, such as 12.34")
            .WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("order.Total * 100m")]
    [InlineData("100 * order.Total")]
    [InlineData("total / 0.01m")]
    [InlineData("Math.Round(total * 100)")]
    [InlineData("decimal.ToInt32(total * 100)")]
    [InlineData("Convert.ToInt64(Math.Round(total * 100, MidpointRounding.AwayFromZero))")]
    [InlineData("order.TotalCents")]
    [InlineData("order.AmountInMinorUnits")]
    [InlineData("order.UnitAmount")]
    [InlineData("isKnown ? order.TotalCents : total")]
    public Task An_amount_in_cents_is_reported(string value) => AmountContracts.VerifyAsync("_ = sale with { Value = {|CAPI410:" + value + "|} };");

    [Theory]
    [InlineData("var cents = (long)total; _ = sale with { Value = {|CAPI410:cents|} };")]
    [InlineData("var amount = (int)(total * 100); _ = sale with { Value = {|CAPI410:amount|} };")]
    [InlineData("const int Factor = 100; _ = sale with { Value = {|CAPI410:total * Factor|} };")]
    [InlineData("_ = sale with { Value = {|CAPI410:order.TotalCents|}, Currency = \"EUR\" };")]
    [InlineData("_ = new Sale(text, default, {|CAPI410:total * 100|}, text);")]
    [InlineData("_ = sale with { Predicted = {|CAPI410:(double)total * 100|} };")]
    [InlineData("_ = new Line { Price = {|CAPI410:order.TotalCents|} };")]
    public Task An_amount_in_cents_is_tracked(string statements) => AmountContracts.VerifyAsync(statements);

    [Theory]
    [InlineData("_ = sale with { Value = total };")]
    [InlineData("_ = sale with { Value = total * 100 / 100 };")]
    [InlineData("_ = sale with { Value = Math.Round(total * 100) / 100 };")]
    [InlineData("_ = sale with { Value = order.TotalCents / 100m };")]
    [InlineData("_ = sale with { Value = order.TotalCents * 0.01m };")]
    [InlineData("_ = sale with { Value = total * (100 + order.TaxPercent) / 100 };")]
    [InlineData("_ = sale with { Value = order.TaxPercent * 100 };")]
    [InlineData("_ = sale with { Value = total * order.Units };")]
    [InlineData("_ = sale with { Value = total * 1000 };")]
    [InlineData("_ = sale with { Discount = total * 100 };")]
    [InlineData("_ = sale with { Items = (int)(total * 100) };")]
    [InlineData("_ = sale with { Value = order.UnitAmount, Currency = \"JPY\" };")]
    [InlineData("_ = new Sale(text, default, order.TotalCents, \"krw\");")]
    [InlineData("_ = new YenSale { Value = order.TotalCents };")]
    [InlineData("_ = sale with { Currency = \"JPY\", Contents = [new Line { Price = order.TotalCents }] };")]
    public Task An_amount_in_the_main_unit_is_not_reported(string statements) => AmountContracts.VerifyAsync(statements);
}
