using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI009: constants that are not ISO 4217 codes.</summary>
public class CurrencyTests
{
    [Theory]
    [InlineData("public string {|#0:Currency|} => \"Euro\";", "Euro", "'EUR'")]
    [InlineData("public string {|#0:Currency|} => Code; private const string Code = \"US$\";", "US$", "'USD'")]
    [InlineData("public string {|#0:Currency|} { get; set; } = \"Dollar\";", "Dollar", "a code such as 'EUR'")]
    [InlineData("public readonly string {|#0:Currency|} = \"DEM\";", "DEM", "a code such as 'EUR'")]
    [InlineData("public string {|#0:Currency|} { get => \"E.U.R.\"; }", "E.U.R.", "'EUR'")]
    public Task A_constant_that_is_not_a_currency_code_is_reported(string member, string text, string remedy) => ContractVerifier.VerifyAsync(
        ContractVerifier.CreateContract("[CustomData] " + member),
        VerifyCS.Diagnostic("CAPI009").WithLocation(0).WithMessage($"'Order.Currency' is '{text}', which is not an ISO 4217 code, so the event would be sent without a currency; use {remedy}"));

    [Theory]
    [InlineData("[CustomData] public string Currency => \" eur \";")]
    [InlineData("[CustomData] public string Currency { get; set; } = \"\";")]
    [InlineData("[CustomData] public string? Currency => null;")]
    [InlineData("[CustomData] public string Currency => Other; public string Other { get; set; } = \"Euro\";")]
    [InlineData("[CustomData(\"coin\")] public string Currency => \"Euro\";")]
    [InlineData("public string Currency => \"Euro\";")]
    public Task A_currency_code_or_a_runtime_value_is_not_reported(string member) => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract(member));
}
