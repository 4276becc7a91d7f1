using System.Collections.Immutable;
using Capi.Analyzers.Rules;
using Capi.Roslyn.Testing.Analyzers;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Support;

/// <summary>Runs the contract rules on markup code.</summary>
internal static class ContractVerifier
{
    // Contracts in tests are short, so nearly all have a low match quality.
    private static readonly ImmutableDictionary<string, string> OptionsWithoutMatchQuality =
        ImmutableDictionary<string, string>.Empty.Add(MatchQualityRule.FloorOption, "0");

    /// <summary>Verifies that exactly the marked diagnostics are reported.</summary>
    public static Task VerifyAsync(string code, bool allowsErrors = false) => CreateRun(code, allowsErrors).VerifyAsync();

    /// <summary>Verifies that exactly this diagnostic is reported, at <c>{|#0:…|}</c> and with this message.</summary>
    public static Task VerifyAsync(string code, string id, string message) => new AnalyzerRun
    {
        Analyzers = [new ContractAnalyzer()],
        TestCode = "using Capi;\n" + code,
        Options = OptionsWithoutMatchQuality,
        ExpectedDiagnostics = [new(id, Location: 0, message)],
    }.VerifyAsync();

    /// <summary>The reported diagnostics.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> GetDiagnosticsAsync(string code, bool allowsErrors = false) =>
        await CreateRun(code, allowsErrors).GetDiagnosticsAsync();

    /// <summary>An ordinary contract with this additional member.</summary>
    public static string CreateContract(string member) => $$"""
        using Capi;
        [MetaEvent("Lead")]
        public partial class Order
        {
            [EventId] public string Id => "a";
            [EventTime] public DateTimeOffset At => default;
            {{member}}
        }
        """;

    /// <summary>The same without the using directive, for the overload that expects one diagnostic and adds it.</summary>
    public static string CreateContractWithoutUsing(string member) => CreateContract(member).Replace("using Capi;", "", StringComparison.Ordinal);

    private static AnalyzerRun CreateRun(string code, bool allowsErrors) => new()
    {
        Analyzers = [new ContractAnalyzer()],
        TestCode = code,
        Options = OptionsWithoutMatchQuality,
        AllowsErrors = allowsErrors,
    };
}
