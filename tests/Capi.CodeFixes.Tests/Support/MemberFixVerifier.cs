using Capi.Analyzers;
using Capi.CodeFixes.TextEdits;
using Capi.Roslyn.Testing.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Support;

/// <summary>Runs one fix on the members of an otherwise valid contract.</summary>
internal static class MemberFixVerifier
{
    /// <summary>Verifies the fixed members, one by one and with Fix All.</summary>
    public static async Task VerifyAsync<TFix>(string members, string expected, int action = 0)
        where TFix : TextEditCodeFixProvider, new()
    {
        var run = CreateRun<TFix>(CreateContractSource(members), CreateContractSource(expected), action);
        await run.VerifyAsync();
        await run.VerifyFixAllAsync(FixAllScope.Document);
    }

    /// <summary>Verifies fixed source files, one by one and with Fix All in project and solution.</summary>
    public static async Task VerifyFilesAsync<TFix>(string code, string expected, int action = 0)
        where TFix : TextEditCodeFixProvider, new()
    {
        var run = CreateRun<TFix>(code, expected, action);
        await run.VerifyAsync();
        await run.VerifyFixAllAsync(FixAllScope.Project);
        await run.VerifyFixAllAsync(FixAllScope.Solution);
    }

    /// <summary>The titles of the code actions for the first diagnostic of a contract with these members.</summary>
    public static Task<IReadOnlyList<string>> GetTitlesAsync<TFix>(string members)
        where TFix : TextEditCodeFixProvider, new() => CreateRun<TFix>(CreateContractSource(members), "").GetOfferedTitlesAsync();

    /// <summary>A run on the given source.</summary>
    public static FixRun CreateRun<TFix>(string code, string expected, int action = 0)
        where TFix : TextEditCodeFixProvider, new() =>
        new() { Analyzer = new ContractAnalyzer(), Fix = new TFix(), TestCode = code, FixedCode = expected, ActionIndex = action };

    /// <summary>The source of a contract with these members.</summary>
    public static string CreateContractSource(string members) => $$"""
        // file: Order.cs
        using Capi;

        [MetaEvent("Lead")]
        public sealed partial class Order
        {
            [EventId] public string OrderNumber => "a";
            [EventTime] public DateTimeOffset At => default;
            {{members}}
        }
        """;
}
