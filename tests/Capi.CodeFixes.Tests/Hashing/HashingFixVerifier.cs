using Capi.Analyzers;
using Capi.Generators;
using Capi.Roslyn.Testing.Verifiers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>Source templates for tests of the fixes for the data-flow rules: statements of a method that sets contract members.</summary>
internal static class HashingFixVerifier
{
    /// <summary>The contract and the helpers of the tests.</summary>
    public const string SharedTypes = """
        using System.Security.Cryptography;
        using System.Text;
        using Capi;

        [MetaEvent("Lead")]
        public sealed partial record OrderPaid(
            [EventId] string OrderNumber, [EventTime] DateTimeOffset PaidAt, [Hashed] string? Email, [Clear] string? Fbp = null)
        {
            [Hashed("ph")] public string? Mobile { get; init; }
            [Hashed] public IReadOnlyList<string> Emails { get; init; } = [];
        }

        public sealed class Shopper
        {
            public string Email { get; set; } = "";
            public string Fbp { get; set; } = "";
            public string Phone { get; } = "";
            public Shopper? Friend { get; set; }
        }

        public static class Hashing
        {
            public static string ToSha256(this string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            public static string ToHex(this byte[] bytes) => Convert.ToHexString(bytes);
        }
        """;

    /// <summary>Verifies the fixed statements; the same statements verify that nothing is offered.</summary>
    public static Task VerifyAsync<TFix>(string statements, string fixedStatements)
        where TFix : CodeFixProvider, new() => new CSharpCodeFixVerifier<FlowAnalyzer, TFix>.Test
        {
            Generator = new CapiEventGenerator(),
            TestState = { Sources = { CreateFile("Code", statements), ("Beside.cs", SharedTypes) } },
            FixedState = { Sources = { CreateFile("Code", fixedStatements), ("Beside.cs", SharedTypes) } },
        }.RunAsync();

    /// <summary>Verifies that a diagnostic is reported but no fix is offered.</summary>
    public static Task VerifyNoFixAsync<TFix>(string statements)
        where TFix : CodeFixProvider, new() => VerifyAsync<TFix>(statements, statements);

    /// <summary>Verifies Fix All in document, project and solution: two files in each of two projects.</summary>
    public static Task VerifyFixAllScopesAsync<TFix>(string statements, string fixedStatements)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixVerifier<FlowAnalyzer, TFix>.Test
        {
            Generator = new CapiEventGenerator(),
            NumberOfFixAllIterations = 1,
            NumberOfFixAllInProjectIterations = 2,
            NumberOfFixAllInDocumentIterations = 4,
        };
        foreach (var (state, text) in new[] { (test.TestState, statements), (test.FixedState, fixedStatements) })
        {
            foreach (var project in new ProjectState[] { state, state.AdditionalProjects["Other"] })
            {
                project.Sources.Add(CreateFile("Alpha", text));
                project.Sources.Add(CreateFile("Bravo", text));
                project.Sources.Add(("Beside.cs", SharedTypes));
            }
        }

        return test.RunAsync();
    }

    /// <summary>A source file with a method that contains these statements.</summary>
    public static string CreateFile(string name, string statements) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        using Capi;

        public sealed class {{name}}
        {
            private string? _field;
            private static string Clean(string one) => one.Trim();
            private void Change() => _field = "";
            public async Task Run(OrderPaid order, Shopper shopper, string text, string? maybe, bool isKnown, MetaEventContext context)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;
}
