using Capi.Analyzers;
using Capi.CodeFixes.TextEdits;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>Runs one fix on the statements of a method that sets contract members.</summary>
internal static class HashingFixVerifier
{
    private const string SharedTypes = """

        // file: Beside.cs
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

    /// <summary>Verifies the fixed statements, one by one and with Fix All.</summary>
    public static async Task VerifyAsync<TFix>(string statements, string expected)
        where TFix : TextEditCodeFixProvider, new()
    {
        var run = CreateRun<TFix>(CreateSource(statements), CreateSource(expected));
        await run.VerifyAsync();
        await run.VerifyFixAllAsync(FixAllScope.Document);
    }

    /// <summary>Verifies that a diagnostic is reported but no fix is offered.</summary>
    public static async Task VerifyNoFixAsync<TFix>(string statements)
        where TFix : TextEditCodeFixProvider, new()
    {
        var analyzer = new AnalyzerRun { Analyzers = [new FlowAnalyzer()], TestCode = CreateSource(statements), Generator = new CapiEventGenerator() };
        Assert.Contains(await analyzer.GetDiagnosticsAsync(), one => new TFix().FixableDiagnosticIds.Contains(one.Id));
        Assert.Empty(await CreateRun<TFix>(CreateSource(statements), "").GetOfferedTitlesAsync());
    }

    /// <summary>Verifies Fix All in document, project and solution: two files in one project, and a second project.</summary>
    public static async Task VerifyFixAllScopesAsync<TFix>(string statements, string expected)
        where TFix : TextEditCodeFixProvider, new()
    {
        var (two, twoFixed, oneFixed) = (CreateTwoFiles(statements, statements), CreateTwoFiles(expected, expected), CreateTwoFiles(expected, statements));
        await CreateRun<TFix>(two, oneFixed, two).VerifyFixAllAsync(FixAllScope.Document);
        await CreateRun<TFix>(two, twoFixed, two).VerifyFixAllAsync(FixAllScope.Project);
        await CreateRun<TFix>(two, twoFixed, two, twoFixed).VerifyFixAllAsync(FixAllScope.Solution);
    }

    /// <summary>A source file with a method that contains these statements.</summary>
    public static string CreateSource(string statements) => CreateFile("Code", statements) + SharedTypes;

    private static string CreateTwoFiles(string first, string second) => CreateFile("Alpha", first) + "\n" + CreateFile("Bravo", second) + SharedTypes;

    private static FixRun CreateRun<TFix>(string code, string expected, string? other = null, string? otherExpected = null)
        where TFix : TextEditCodeFixProvider, new() => new()
        {
            Analyzer = new FlowAnalyzer(),
            Fix = new TFix(),
            Generator = new CapiEventGenerator(),
            TestCode = code,
            FixedCode = expected,
            OtherTestCode = other,
            OtherFixedCode = otherExpected,
        };

    private static string CreateFile(string name, string statements) => $$"""
        // file: {{name}}.cs
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
