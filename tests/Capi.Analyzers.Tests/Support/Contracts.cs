using System.Collections.Immutable;
using Capi.Analyzers.Remarks;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests;

/// <summary>Runs the contract rules over marked code.</summary>
internal static class Contracts
{
    // Contracts in tests are short, so that nearly all of them are poor in identifiers.
    private static readonly ImmutableDictionary<string, string> AnyQuality =
        ImmutableDictionary<string, string>.Empty.Add(MatchQualityRemark.FloorOption, "0");

    /// <summary>Exactly what is marked is reported.</summary>
    public static Task VerifyAsync(string code, bool allowsErrors = false) => Run(code, allowsErrors).VerifyAsync();

    /// <summary>At the place <c>{|#0:…|}</c>, and nowhere else, this rule says these words.</summary>
    public static Task VerifyAsync(string code, string id, string message) => new AnalyzerRun
    {
        Analyzers = [new ContractAnalyzer()],
        TestCode = "using Capi;\n" + code,
        Options = AnyQuality,
        ExpectedDiagnostics = [new(id, Location: 0, message)],
    }.VerifyAsync();

    /// <summary>What is reported.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ReportAsync(string code, bool allowsErrors = false) =>
        await Run(code, allowsErrors).ReportAsync();

    /// <summary>An ordinary contract with one more member.</summary>
    public static string With(string member) => $$"""
        using Capi;
        [MetaEvent("Lead")]
        public partial class Order
        {
            [EventId] public string Id => "a";
            [EventTime] public DateTimeOffset At => default;
            {{member}}
        }
        """;

    /// <summary>The same, where a single message is expected: the namespace is opened already.</summary>
    public static string Plain(string member) => With(member).Replace("using Capi;", "", StringComparison.Ordinal);

    private static AnalyzerRun Run(string code, bool allowsErrors) => new()
    {
        Analyzers = [new ContractAnalyzer()],
        TestCode = code,
        Options = AnyQuality,
        AllowsErrors = allowsErrors,
    };
}
