using System.Collections.Concurrent;
using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Hosting;

/// <summary>Tests how the data-flow rules run in a compiler, and that methods without source and sink are skipped.</summary>
public class FlowHostingTests
{
    [Fact]
    public async Task Without_the_runtime_nothing_is_registered()
    {
        var run = new AnalyzerRun { Analyzers = [new FlowAnalyzer()], TestCode = "public class Code { public string M() => \"a\"; }", TestReferences = References.Net };

        Assert.Equal(0, await run.CountActionsAsync());
    }

    [Fact]
    public async Task With_the_runtime_something_is_registered()
    {
        var run = new AnalyzerRun { Analyzers = [new FlowAnalyzer()], TestCode = "public class Code { public string M() => \"a\"; }" };

        Assert.NotEqual(0, await run.CountActionsAsync());
    }

    [Fact]
    public Task The_contract_of_these_tests_has_no_diagnostics() => FlowVerifier.CreateRun("", new ContractAnalyzer()).VerifyAsync();

    [Theory]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, shopper.At, shopper.Email) { Mobile = shopper.Phone };")]
    [InlineData("public int M(OrderPaid order) => order.Email!.Length;")]
    [InlineData("public void M(ILogger logger) => logger.LogInformation(\"Nothing of a contract\");")]
    [InlineData("public string M(string text) => text.ToSha256().Trim().ToLowerInvariant();")]
    [InlineData("public string Same(string text) => Helper(text); private static string Helper(string text) => text + Guid.NewGuid();")]
    public async Task A_method_without_source_and_sink_is_not_analyzed(string members) => Assert.Empty(await GetAnalyzedMethodsAsync(members));

    [Theory]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, shopper.At, shopper.Email.ToSha256());")]
    [InlineData("public void M(OrderPaid order) => Console.WriteLine(order.Email);")]
    [InlineData("public OrderPaid M(Shopper shopper) => new(shopper.Number, shopper.At, shopper.Phone);")]
    public async Task A_method_with_source_and_sink_is_analyzed_once(string members) => Assert.Equal(["M"], await GetAnalyzedMethodsAsync(members));

    [Fact]
    public Task Generated_code_is_not_analyzed() => FlowVerifier.VerifyAsync("""
        }
        // file: More.g.cs
        using Capi;
        public static class More { public static void M(OrderPaid order) { System.Console.WriteLine(order.Email); }
        """);

    [Fact]
    public Task A_contract_in_a_referenced_project_is_recognised()
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            namespace Library;
            public sealed record Sale([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData("note")] string? Note = null);
            """)], assemblyName: "Library");

        return Task.WhenAll(new[] { library.ToMetadataReference(), library.EmitToImageReference() }.Select(reference => new AnalyzerRun
        {
            Analyzers = [new FlowAnalyzer()],
            TestCode = """
                public static class Code
                {
                    public static Library.Sale M(Library.Sale sale, string mail) => new(mail, sale.At, null, {|CAPI303:sale.Email|});
                }
                """,
            TestReferences = References.All.Add(reference),
        }.VerifyAsync()));
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
    [InlineData("public void M(OrderPaid order) { Console.WriteLine(order.Email")]
    [InlineData("public OrderPaid M(string text) => new(text.ToSha256(, default, ")]
    [InlineData("public OrderPaid M(OrderPaid order) => order with { Email = Unknown(order.Email).Sha(), Mobile = };")]
    [InlineData("public void M(OrderPaid order) { if (order.Email is string s and ) { Console.WriteLine(s); } foreach (var x in order.) {} }")]
    [InlineData("public void M() { M2(order: new OrderPaid(), ) } private static void M2(OrderPaid order) => M2(M2);")]
    public async Task Incomplete_code_makes_no_rule_throw(string members)
    {
        var run = FlowVerifier.CreateRun(members);
        var found = await new AnalyzerRun { Analyzers = run.Analyzers, TestCode = run.TestCode, TestReferences = run.TestReferences, AllowsErrors = true }.GetDiagnosticsAsync();

        Assert.All(found, one => Assert.StartsWith("CAPI", one.Id, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> GetAnalyzedMethodsAsync(string members)
    {
        var seen = new ConcurrentQueue<ISymbol>();
        await FlowVerifier.CreateRun(members, new FlowAnalyzer(seen.Enqueue)).GetDiagnosticsAsync();

        // Methods of Beside.cs may be analyzed as well; only the class under test counts.
        return [.. seen.Where(symbol => symbol.ContainingType.Name == "Code").Select(symbol => symbol.Name)];
    }
}
