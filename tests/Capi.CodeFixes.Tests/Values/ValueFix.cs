using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.Generators;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Values;

/// <summary>Runs one fix on the statements of a method that sets contract members.</summary>
internal static class ValueFix
{
    private const string Beside = """

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
        where TFix : EditFix, new()
    {
        var run = Run<TFix>(Code(statements), Code(expected));
        await run.VerifyAsync();
        await run.VerifyFixAllAsync(FixAllScope.Document);
    }

    /// <summary>Verifies that a diagnostic is reported but no fix is offered.</summary>
    public static async Task LeavesAsync<TFix>(string statements)
        where TFix : EditFix, new()
    {
        var analyzer = new AnalyzerRun { Analyzers = [new FlowAnalyzer()], TestCode = Code(statements), Generator = new CapiEventGenerator() };
        Assert.Contains(await analyzer.ReportAsync(), one => new TFix().FixableDiagnosticIds.Contains(one.Id));
        Assert.Empty(await Run<TFix>(Code(statements), "").OffersAsync());
    }

    /// <summary>Verifies Fix All in document, project and solution: two files in one project, and a second project.</summary>
    public static async Task VerifyScopesAsync<TFix>(string statements, string expected)
        where TFix : EditFix, new()
    {
        var (two, twoFixed, oneFixed) = (Two(statements, statements), Two(expected, expected), Two(expected, statements));
        await Run<TFix>(two, oneFixed, two).VerifyFixAllAsync(FixAllScope.Document);
        await Run<TFix>(two, twoFixed, two).VerifyFixAllAsync(FixAllScope.Project);
        await Run<TFix>(two, twoFixed, two, twoFixed).VerifyFixAllAsync(FixAllScope.Solution);
    }

    /// <summary>A source file with a method that contains these statements.</summary>
    public static string Code(string statements) => File("Code", statements) + Beside;

    private static string Two(string first, string second) => File("Alpha", first) + "\n" + File("Bravo", second) + Beside;

    private static FixRun Run<TFix>(string code, string expected, string? other = null, string? otherExpected = null)
        where TFix : EditFix, new() => new()
        {
            Analyzer = new FlowAnalyzer(),
            Fix = new TFix(),
            Generator = new CapiEventGenerator(),
            TestCode = code,
            FixedCode = expected,
            OtherTestCode = other,
            OtherFixedCode = otherExpected,
        };

    private static string File(string name, string statements) => $$"""
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
