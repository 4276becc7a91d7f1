using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests;

/// <summary>Applies one fix to the members of a contract that is otherwise right.</summary>
internal static class MemberFix
{
    /// <summary>The fix makes these members of those, one by one and all at once.</summary>
    public static async Task VerifyAsync<TFix>(string members, string expected, int action = 0)
        where TFix : EditFix, new()
    {
        var run = Run<TFix>(Contract(members), Contract(expected), action);
        await run.VerifyAsync();
        await run.VerifyFixAllAsync(FixAllScope.Document);
    }

    /// <summary>The same for two whole files, in every scope.</summary>
    public static async Task VerifyFilesAsync<TFix>(string code, string expected, int action = 0)
        where TFix : EditFix, new()
    {
        var run = Run<TFix>(code, expected, action);
        await run.VerifyAsync();
        await run.VerifyFixAllAsync(FixAllScope.Project);
        await run.VerifyFixAllAsync(FixAllScope.Solution);
    }

    /// <summary>What is offered for the first mistake of a contract with these members.</summary>
    public static Task<IReadOnlyList<string>> OffersAsync<TFix>(string members)
        where TFix : EditFix, new() => Run<TFix>(Contract(members), "").OffersAsync();

    /// <summary>A run over code of one's own.</summary>
    public static FixRun Run<TFix>(string code, string expected, int action = 0)
        where TFix : EditFix, new() =>
        new() { Analyzer = new ContractAnalyzer(), Fix = new TFix(), TestCode = code, FixedCode = expected, ActionIndex = action };

    /// <summary>A contract with these members.</summary>
    public static string Contract(string members) => $$"""
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
