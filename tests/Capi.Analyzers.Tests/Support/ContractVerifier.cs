using Capi.Analyzers.Rules;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Source templates for tests of the contract rules.</summary>
internal static class ContractVerifier
{
    /// <summary>Verifies the diagnostics of code that uses the namespace Capi.</summary>
    public static Task VerifyAsync(string code, params DiagnosticResult[] expected) => CreateTest(code, expected).RunAsync();

    /// <summary>A test of code that uses the namespace Capi.</summary>
    public static VerifyCS.Test CreateTest(string code, params DiagnosticResult[] expected)
    {
        var test = new VerifyCS.Test { TestCode = "using Capi;\n" + code };
        test.ExpectedDiagnostics.AddRange(expected);

        // The tests of messages also verify suppression and generated code; tables of many cases needn't.
        if (expected.Length == 0)
            test.TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;

        // Contracts in tests are short, so nearly all have a low match quality.
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{MatchQualityRule.FloorOption} = 0"));
        return test;
    }

    /// <summary>An ordinary contract with this additional member.</summary>
    public static string CreateContract(string member) => $$"""
        [MetaEvent("Lead")]
        public partial class Order
        {
            [EventId] public string Id => "a";
            [EventTime] public DateTimeOffset At => default;
            {{member}}
        }
        """;
}
