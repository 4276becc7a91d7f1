using System.Collections.Concurrent;
using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Hosting;

/// <summary>Tests how the data-flow rules run in a compiler, and that methods without source and sink are skipped.</summary>
public class FlowHostingTests
{
    private const string Unrelated = "public class Code { public string M() => \"a\"; }";

    [Fact]
    public async Task Without_the_runtime_nothing_is_registered() =>
        Assert.Equal(0, await TestCompilation.Create(Unrelated, References.Net).CountActionsAsync([new FlowAnalyzer()]));

    [Fact]
    public async Task With_the_runtime_something_is_registered() =>
        Assert.NotEqual(0, await TestCompilation.Create(Unrelated).CountActionsAsync([new FlowAnalyzer()]));

    [Fact]
    public Task The_contract_of_these_tests_has_no_diagnostics() => FlowVerifier.AddSources(new AnalyzerTest(new ContractAnalyzer()), "").RunAsync();

    [Theory]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, shopper.At, shopper.Email) { Mobile = shopper.Phone };")]
    [InlineData("public int M(OrderPaid order) => order.Email!.Length;")]
    [InlineData("public void M(ILogger logger) => logger.LogInformation(\"Nothing of a contract\");")]
    [InlineData("public string M(string text) => text.ToSha256().Trim().ToLowerInvariant();")]
    [InlineData("public string Same(string text) => Helper(text); private static string Helper(string text) => text + Guid.NewGuid();")]
    public async Task A_method_without_source_and_sink_is_not_analyzed(string members) => Assert.Empty(await GetAnalyzedMethodsAsync(members));

    [Theory]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, shopper.At, {|CAPI201:shopper.Email.ToSha256()|});")]
    [InlineData("public void M(OrderPaid order) => Console.WriteLine({|CAPI301:order.Email|});")]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, shopper.At, {|CAPI204:shopper.Phone|});")]
    public async Task A_method_with_source_and_sink_is_analyzed_once(string members) => Assert.Equal(["M"], await GetAnalyzedMethodsAsync(members));

    [Fact]
    public Task Generated_code_is_not_analyzed()
    {
        var test = FlowVerifier.CreateTest("");
        test.TestState.Sources.Add(("More.g.cs", """
            using Capi;
            public static class More { public static void M(OrderPaid order) { System.Console.WriteLine(order.Email); } }
            """));
        return test.RunAsync();
    }

    [Fact]
    public async Task A_contract_in_a_referenced_project_is_recognised()
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            namespace Library;
            public sealed record Sale([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData("note")] string? Note = null);
            """)], assemblyName: "Library");

        foreach (var reference in new[] { library.ToMetadataReference(), library.EmitToImageReference() })
        {
            var test = new VerifyCS.Test
            {
                TestCode = """
                    public static class Code
                    {
                        public static Library.Sale M(Library.Sale sale, string mail) => new({|CAPI105:mail|}, sale.At, null, {|CAPI303:sale.Email|});
                    }
                    """,
            };
            test.TestState.AdditionalReferences.Add(reference);
            await test.RunAsync();
        }
    }

    [Fact]
    public Task A_base_and_a_flattened_interface_are_recognised() => FlowVerifier.VerifyAsync("""
            public abstract record Base { [Hashed("ph")] public string? Mobile { get; init; } }
            public record Lead : Base { [Hashed] public virtual string? Email { get; init; } }
            public record Late(string? Email) : Lead;
            public interface IPerson { [Hashed] string? City { get; } }
            public void M(Late late, IPerson person) { Console.WriteLine({|CAPI301:late.Mobile|} + {|CAPI301:person.City|}); }
        """);

    [Theory]
    [InlineData("public void M(OrderPaid order) { Console.WriteLine({|CAPI301:order.Email|}")]
    [InlineData("public OrderPaid M(string text) => new(text.ToSha256(, default, ")]
    [InlineData("public OrderPaid M(OrderPaid order) => order with { Email = Unknown(order.Email).Sha(), Mobile = };")]
    [InlineData("public void M(OrderPaid order) { if (order.Email is string s and ) { Console.WriteLine({|CAPI301:s|}); } foreach (var x in order.) {} }")]
    [InlineData("public void M() { M2(order: new OrderPaid(), ) } private static void M2(OrderPaid order) => M2(M2);")]
    public Task Incomplete_code_makes_no_rule_throw(string members)
    {
        var test = FlowVerifier.CreateTest(members);
        (test.CompilerDiagnostics, test.Generator) = (CompilerDiagnostics.None, null);
        return test.RunAsync();
    }

    private static async Task<IReadOnlyList<string>> GetAnalyzedMethodsAsync(string members)
    {
        var seen = new ConcurrentQueue<ISymbol>();
        var test = FlowVerifier.AddSources(new AnalyzerTest(new FlowAnalyzer(seen.Enqueue)), members);
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync();

        // Methods of Beside.cs may be analyzed as well; only the class under test counts.
        return [.. seen.Where(symbol => symbol.ContainingType.Name == "Code").Select(symbol => symbol.Name)];
    }

    private sealed class AnalyzerTest(DiagnosticAnalyzer analyzer) : VerifyCS.Test
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [analyzer];
    }
}
