using System.Collections.Immutable;
using Capi.Analyzers;
using Capi.Roslyn.Testing.Verifiers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests.Support;

/// <summary>Source templates for tests of fixes for the contract rules. Every test also fixes all, in document, project and solution.</summary>
internal static class MemberFixVerifier
{
    /// <summary>Verifies the fixed members of an otherwise valid contract; the same members verify that nothing is offered.</summary>
    public static Task VerifyAsync<TFix>(string members, string fixedMembers, int? action = null)
        where TFix : CodeFixProvider, new() => VerifySourceAsync<TFix>(CreateContractSource(members), CreateContractSource(fixedMembers), action);

    /// <summary>Verifies a fixed source; the same source verifies that nothing is offered.</summary>
    public static Task VerifySourceAsync<TFix>(string source, string fixedSource, int? action = null)
        where TFix : CodeFixProvider, new()
    {
        var test = CreateTest<TFix>();
        (test.TestCode, test.FixedCode, test.CodeActionIndex) = (source, fixedSource, action);
        return test.RunAsync();
    }

    /// <summary>Verifies two files, whose fixed text differs as <paramref name="fix"/> says. Fix All in a document fixes one of them at a time.</summary>
    public static Task VerifyFilesAsync<TFix>(string first, string second, Func<string, string> fix, int? action = null)
        where TFix : CodeFixProvider, new()
    {
        var test = CreateTest<TFix>();
        foreach (var source in new[] { first, second })
        {
            test.TestCode = source;
            test.FixedCode = fix(RemoveMarkup(source));
        }

        (test.CodeActionIndex, test.NumberOfFixAllInDocumentIterations) = (action, 2);
        return test.RunAsync();
    }

    /// <summary>Verifies the titles of all actions offered for members of an otherwise valid contract.</summary>
    public static Task VerifyTitlesAsync<TFix>(string members, params string[] titles)
        where TFix : CodeFixProvider, new() => VerifyTitlesAsync<TFix>(CreateContractSource(members), offered => Assert.Equal(titles, offered));

    /// <summary>Verifies the titles of all actions offered for a source.</summary>
    public static Task VerifyTitlesAsync<TFix>(string source, Action<IReadOnlyList<string>> verify)
        where TFix : CodeFixProvider, new()
    {
        var test = CreateTest<TFix>();
        (test.TestCode, test.FixedCode, test.OfferedTitlesVerifier) = (source, source, verify);
        return test.RunAsync();
    }

    /// <summary>A test without sources.</summary>
    public static CSharpCodeFixVerifier<ContractAnalyzer, TFix>.Test CreateTest<TFix>()
        where TFix : CodeFixProvider, new() => new()
        {
            // Contracts in tests are short, so nearly all have a low match quality.
            DisabledDiagnostics = { "CAPI018" },

            // The rules report on a contract and on the types that it contains or flattens, which for Roslyn are not local to it.
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        };

    /// <summary>The source of a contract with these members.</summary>
    public static string CreateContractSource(string members) => $$"""
        using Capi;

        [MetaEvent("Lead")]
        public sealed partial class Order
        {
            [EventId] public string OrderNumber => "a";
            [EventTime] public DateTimeOffset At => default;
            {{members}}
        }
        """;

    /// <summary>A source without its markup.</summary>
    public static string RemoveMarkup(string source)
    {
        TestFileMarkupParser.GetSpans(source, out var plain, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return plain;
    }
}
