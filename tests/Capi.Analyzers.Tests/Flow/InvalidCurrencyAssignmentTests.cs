using Capi.ContractReading.Reporting;
using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI009: an invalid currency code assigned to the currency member.</summary>
public class InvalidCurrencyAssignmentTests
{
    private const string Contract = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Sale([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email,
            [CustomData] decimal Value, [CustomData] string? Currency = "EUR")
        {
            [CustomData("store")] public string? Store { get; set; }
        }
        """;

    private static string Code(string statements) =>
        "private sealed class Basket { public string? Currency { get; set; } [Flatten] public Money? Total { get; set; } } "
        + "private sealed class Money { [CustomData(\"currency\")] public string? Unit { get; set; } [CustomData] public decimal Value { get; set; } } "
        + "private const string Mark = \"DEM\"; private const string Euro = \"EUR\"; private static string Home() => \"Euro\"; "
        + "private void M(Money money, Basket basket, string text, bool isKnown) { " + statements + " }";

    [Fact]
    public Task The_message_names_member_text_and_code() => FlowVerifier.VerifyAsync(
        Code("money.Unit = {|#0:\"Euro\"|};"),
        VerifyCS.Diagnostic("CAPI009").WithLocation(0).WithMessage("'Money.Unit' is 'Euro', which is not an ISO 4217 code, so the event would be sent without a currency; use 'EUR'"));

    [Theory]
    [InlineData("money.Unit = {|CAPI009:\"$\"|};")]
    [InlineData("money.Unit = {|CAPI009:Mark|};")]
    [InlineData("var m = new Money { Unit = {|CAPI009:\"Euro\"|} };")]
    [InlineData("money.Unit = isKnown ? {|CAPI009:\"Euro\"|} : \"USD\";")]
    [InlineData("money.Unit = text ?? {|CAPI009:\"Euro\"|};")]
    [InlineData("money.Unit ??= {|CAPI009:\"Euro\"|};")]
    [InlineData("const string Word = \"Euro\"; money.Unit = {|CAPI009:Word|};")]
    [InlineData("var word = \"Euro\"; money.Unit = {|CAPI009:word|};")]
    [InlineData("money.Unit = {|CAPI009:Home()|};")]
    public Task An_invalid_currency_code_is_reported(string statements) => FlowVerifier.VerifyAsync(Code(statements));

    [Theory]
    [InlineData("money.Unit = \"EUR\";")]
    [InlineData("money.Unit = \" eur \";")]
    [InlineData("money.Unit = Euro;")]
    [InlineData("money.Unit = null;")]
    [InlineData("money.Unit = \"\";")]
    [InlineData("money.Unit = text;")]
    [InlineData("money.Unit = text + \"O\";")]
    [InlineData("money.Unit = isKnown ? \"EUR\" : null;")]
    [InlineData("var word = \"none\"; if (isKnown) word = text; if (word != \"none\") money.Unit = word;")]
    [InlineData("basket.Currency = \"Euro\";")]
    public Task A_valid_or_unknown_currency_code_is_not_reported(string statements) => FlowVerifier.VerifyAsync(Code(statements));

    [Theory]
    [InlineData("new Sale(text, default, text, 1, {|CAPI009:\"Euro\"|})", "new Sale(text, default, text, 1, \"usd\")")]
    [InlineData("new Sale(text, default, text, 1, Currency: {|CAPI009:\"Euro\"|})", "new Sale(text, default, text, 1)")]
    [InlineData("sale with { Currency = {|CAPI009:\"Euro\"|} }", "sale with { Store = \"Euro\" }")]
    public async Task An_assignment_to_a_contract_member_is_checked(string invalid, string valid)
    {
        foreach (var value in new[] { invalid, valid })
        {
            var test = FlowVerifier.CreateTest("public Sale M(Sale sale, string text) => " + value + ";");
            test.TestState.Sources.Add(("Sale.cs", Contract));
            await test.RunAsync();
        }
    }

    [Theory]
    [InlineData("private sealed class Money { [CustomData] public string Currency => \"Euro\"; }")]
    [InlineData("private sealed class Money { [CustomData] public string Currency { get; set; } = \"Euro\"; }")]
    public Task An_initializer_of_the_member_is_left_to_the_contract_rule(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("Euro", "EUR")]
    [InlineData("Dollar", null)]
    public Task The_replacement_code_is_in_the_diagnostic_properties(string word, string? code)
    {
        var test = FlowVerifier.CreateTest(Code($"money.Unit = {{|CAPI009:\"{word}\"|}};"));
        test.DiagnosticVerifier = (found, _, verifier) => verifier.Equal(code, found.Properties.GetValueOrDefault(FixProperties.Replacement));
        return test.RunAsync();
    }
}
