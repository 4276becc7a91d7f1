using System.Globalization;
using System.Text;
using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>When the senders of a compilation are analyzed, and when nothing is.</summary>
public class MigrationAnalyzerTests
{
    private static readonly string Correct = SenderCode.Create("");

    [Fact]
    public async Task A_compilation_without_a_sender_costs_nothing()
    {
        var analyzed = new List<Compilation>();
        var compilation = TestCompilation.Create("public class Shop { public string Url => \"https://shop.example/events\"; }");

        Assert.Empty(await compilation.GetDiagnosticsAsync([new MigrationAnalyzer(analyzed.Add)]));
        Assert.Empty(analyzed);
        Assert.Equal(0, await compilation.CountActionsAsync([new MigrationAnalyzer()]));
    }

    [Fact]
    public async Task The_senders_of_a_compilation_are_analyzed_once()
    {
        var analyzed = new List<Compilation>();
        var compilation = TestCompilation.Create([("One.cs", Correct), ("Two.cs", "public class Other;"), ("Three.cs", "public class Another;")]);

        Assert.Empty(await compilation.GetDiagnosticsAsync([new MigrationAnalyzer(analyzed.Add)]));
        Assert.Single(analyzed);
    }

    [Fact]
    public async Task A_finding_that_is_proven_is_a_warning_and_one_that_is_likely_an_info()
    {
        var found = await MigrationVerifier.GetDiagnosticsAsync(SenderCode.Create("user: em = order.Email ;; custom: risk_score = order.Row"));

        Assert.Equal(DiagnosticSeverity.Warning, found.Single(one => one.Id == "CAPI500").Severity);
        Assert.Equal(DiagnosticSeverity.Info, found.Single(one => one.Id == "CAPI521").Severity);
    }

    [Fact]
    public async Task A_payload_away_from_the_endpoint_is_an_info_at_most()
    {
        var code = SenderCode.Create("user: em = order.Email ;; url: order.PageUrl");

        Assert.All(await MigrationVerifier.GetDiagnosticsAsync(code), one => Assert.Equal(DiagnosticSeverity.Info, one.Severity));
    }

    [Fact]
    public async Task The_payload_of_another_vendor_is_no_event_of_Meta()
    {
        var code = SenderCode.Create("user: em = order.Email ;; url: $\"https://api.pinterest.com/v5/ad_accounts/{datasetId}/events\"");

        Assert.Empty(await MigrationVerifier.GetDiagnosticsAsync(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("public class A { A a = new A { B = { C = ")]
    [InlineData("class X : X { object o = new { event_name = o, user_data = new { em = o } }; }")]
    [InlineData("class T { T Next => Next.Next; string E(string e) => E(e); object P(string e) => new { event_name = E(e), user_data = new { em = E(e) }, action_source = Next.Next }; }")]
    public async Task Half_typed_and_cyclic_code_is_analyzed(string code)
    {
        var compilation = TestCompilation.Create([("One.cs", Correct), ("Two.cs", code + "\n// graph.facebook.com user_data")]);

        await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()]);
    }

    [Fact]
    public async Task Types_that_contain_themselves_are_read_once()
    {
        var found = await MigrationVerifier.GetDiagnosticsAsync(SenderCode.Create("user: em = Hash(new Left(order).Other.Mail)") + """

            public class Left(Order order) { public Right Other => new(this, order); public string Mail => Other.Mail; }
            public class Right(Left left, Order order) { public Left Other => new(order); public string Mail => left.Mail; public Right Me => Me; }
            public class Node
            {
                public Node user_data { get; set; } = new();
                public string event_name { get; set; } = "Lead";
                public string action_source { get; set; } = "website";
                public static Node Create() { var node = new Node(); node.user_data.user_data.user_data = node; return node; }
            }
            """);

        Assert.DoesNotContain(found, one => one.Id == "AD0001");
    }

    [Fact]
    public async Task Deep_values_and_methods_that_call_each_other_are_bounded()
    {
        var nested = Enumerable.Range(0, 60).Aggregate("order.Email", (inner, _) => $"new Dictionary<string, object> {{ [\"user_data\"] = {inner} }}");
        var lambdas = Enumerable.Range(0, 40).Aggregate("order.Email", (inner, _) => $"((Func<string>)(() => {inner}))()");
        var methods = string.Join("\n", Enumerable.Range(0, 60).Select(one => $"private static string M{one}(string text) => text.Length > {one} ? M{(one * 7 + 1) % 60}(M{(one * 13 + 5) % 60}(text)) : M{(one + 1) % 60}(text.Trim());"));
        var statements = string.Join("\n", Enumerable.Range(0, 400).Select(one => $"var s{one + 1} = s{one}.Trim(); if (s{one + 1}.Length > {one}) s{one + 1} = s{one}.ToLowerInvariant();"));
        var found = await MigrationVerifier.GetDiagnosticsAsync(SenderCode.Create($"before: var nested = {nested}; var s0 = M0({lambdas}); {statements} ;; user: em = Hash(s400) ;; members: {methods} ;; after: _ = nested;"));

        Assert.DoesNotContain(found, one => one.Id == "AD0001");
    }

    [Theory]
    [InlineData("public T Keep<T>(T value) => value;")]
    [InlineData("T IKeeper.Keep<T>(T value) => value;")]
    public async Task A_generic_method_behind_an_interface_is_followed(string implementation)
    {
        var code = SenderCode.Create("user: em = keeper.Keep(order.Email) ;; members: private readonly IKeeper keeper = new Keeper();") + $$"""

            public interface IKeeper { T Keep<T>(T value); }
            public sealed class Keeper : IKeeper { {{implementation}} }
            """;

        var found = await MigrationVerifier.GetDiagnosticsAsync(code);

        Assert.Contains(found, one => one.Id == "CAPI500");
        Assert.DoesNotContain(found, one => one.Id == "AD0001");
    }

    [Fact]
    public async Task A_generated_file_of_more_than_a_megabyte_is_skipped()
    {
        var rows = string.Join("\n", Enumerable.Range(0, 1000).Select(one => "// " + new string('x', 1100)));

        Assert.Empty(await MigrationVerifier.GetDiagnosticsAsync(SenderCode.Create("event: event_name = \"purchase\"") + rows));
    }

    [Fact]
    public async Task Thousands_of_dictionaries_are_analyzed()
    {
        var code = new StringBuilder("using System.Collections.Generic; class Many { void Fill() { var a = new Dictionary<string, object>();\n");
        for (var number = 0; number < 3_000; number++)
            code.Append(CultureInfo.InvariantCulture, $"var d{number} = new Dictionary<string, object> {{ [\"event_name\"] = \"n{number}\", [\"user_data\"] = a, [\"action_source\"] = \"website\" }}; a[\"k{number}\"] = d{number};\n");
        var compilation = TestCompilation.Create([("One.cs", Correct), ("Two.cs", code.Append("} }").ToString())]);

        await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()]);
    }
}
