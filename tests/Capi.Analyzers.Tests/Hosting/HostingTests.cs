using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Hosting;

/// <summary>Tests how the rules run in a compiler and an editor.</summary>
public class HostingTests
{
    // Attributes with the same names in another namespace.
    private const string Lookalike = """
        using Other;
        namespace Other
        {
            public class MetaEventAttribute(string name) : Attribute { public string Name => name; }
            public class HashedAttribute : Attribute;
        }
        [MetaEvent("Lead")] public class Order { [Hashed] public string Fbc => ""; }
        """;

    [Fact]
    public async Task Without_the_runtime_nothing_is_registered_and_nothing_reported()
    {
        Assert.Equal(0, await TestCompilation.Create(Lookalike, References.Net).CountActionsAsync([new ContractAnalyzer()]));
        await new VerifyCS.Test { TestCode = Lookalike, References = References.Net }.RunAsync();
    }

    [Fact]
    public async Task Without_the_runtime_no_analyzer_at_all_registers_anything() =>
        Assert.Equal(0, await TestCompilation.Create(Lookalike, References.Net).CountActionsAsync(AllAnalyzers.Create()));

    [Fact]
    public async Task With_the_runtime_actions_for_types_attributes_partial_constructors_and_duplicates_are_registered() =>
        Assert.Equal(4, await TestCompilation.Create("public class Order;").CountActionsAsync([new ContractAnalyzer()]));

    [Fact]
    public Task Attributes_of_the_same_name_in_another_namespace_are_ignored() => VerifyCS.VerifyAnalyzerAsync(Lookalike);

    [Fact]
    public Task A_pragma_suppresses_a_diagnostic()
    {
        var test = ContractVerifier.CreateTest(ContractVerifier.CreateContract("""

            #pragma warning disable CAPI101
                [Hashed] public string Fbc => "";
            #pragma warning restore CAPI101
                [{|CAPI101:Hashed|}] public string Fbp => "";
            """));
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task Generated_code_is_not_analyzed() => new VerifyCS.Test
    {
        TestState = { Sources = { ("Order.g.cs", "using Capi; [MetaEvent(\"Lead\")] public class Order;") } },
    }.RunAsync();

    [Fact]
    public async Task A_problem_in_a_referenced_project_is_reported_on_the_contract()
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            namespace Library;
            public abstract record Sale([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed] public string? Fbc { get; init; } }
            """)], assemblyName: "Library");

        // As a compilation reference, as in an editor, and as a metadata reference.
        foreach (var reference in new[] { library.ToMetadataReference(), library.EmitToImageReference() })
        {
            var test = new VerifyCS.Test
            {
                TestCode = """
                    using Capi;
                    [MetaEvent("Lead")] public partial record {|#0:Order|}(string Id, DateTimeOffset At) : Library.Sale(Id, At);
                    """,
                ExpectedDiagnostics =
                {
                    VerifyCS.Diagnostic("CAPI101").WithLocation(0).WithMessage("'Sale.Fbc' is hashed, but Meta compares 'fbc' in clear, so it never matches; use [Clear]"),
                },
            };
            test.TestState.AdditionalReferences.Add(reference);
            await test.RunAsync();
        }
    }

    [Fact]
    public async Task Source_of_a_referenced_project_that_only_an_editor_sees_is_ignored()
    {
        var library = TestCompilation.Create([("Library.cs", """
            using Capi;
            namespace Library;
            public abstract class Sale { [EventId] public string Id { get; set; } = "a"; [CustomData] public string Currency => "Euro"; }
            """)], assemblyName: "Library");

        foreach (var reference in new[] { library.ToMetadataReference(), library.EmitToImageReference() })
        {
            var test = new VerifyCS.Test
            {
                TestCode = "using Capi; [MetaEvent(\"Lead\")] public partial class Order : Library.Sale { [EventTime] public DateTimeOffset At => default; [Hashed] public string Email => \"\"; }",
            };
            test.TestState.AdditionalReferences.Add(reference);
            await test.RunAsync();
        }
    }

    [Fact]
    public Task A_problem_in_another_file_is_reported_there()
    {
        var test = ContractVerifier.CreateTest("[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Visitor Visitor);");
        test.TestState.Sources.Add(("Visitor.cs", "using Capi; public record Visitor([{|CAPI101:Hashed|}] string Fbp);"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_problem_of_a_type_flattened_twice_is_reported_once() => ContractVerifier.VerifyAsync("""
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Address Billing, [Flatten] Address Shipping);
        public record Address([{|CAPI102:Clear|}] string City);
        """);

    [Fact]
    public async Task A_problem_of_a_type_flattened_by_two_contracts_has_equal_diagnostics()
    {
        var compilation = TestCompilation.Create("""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Address Billing, [Hashed] string Email, [Hashed] string Phone);
            [MetaEvent("Lead")] public partial record Refund([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Address Billing, [Hashed] string Email, [Hashed] string Phone);
            public record Address([Clear] string City);
            """);

        // Both contracts report it; the compiler prints equal diagnostics once.
        Assert.Single((await compilation.GetDiagnosticsAsync([new ContractAnalyzer()])).Distinct());
    }

    [Fact]
    public Task The_diagnostic_is_on_the_part_with_the_attribute()
    {
        var test = ContractVerifier.CreateTest("public partial class Order { public int Number => 1; }");
        test.TestState.Sources.Add(("Order.Event.cs", "using Capi; [MetaEvent(\"Lead\")] public partial class {|CAPI002:Order|} { [EventTime] public DateTimeOffset At => default; }"));
        return test.RunAsync();
    }

    [Fact]
    public Task Nothing_is_reported_as_missing_while_a_type_is_unresolved() => ContractVerifier.VerifyAsync("""
        [MetaEvent("Lead")] public partial class Order : {|CS0246:Unknown|} { [Flatten] public {|CS0246:Later|} Rest => default!; }
        """);

    [Fact]
    public Task All_problems_of_a_contract_are_reported_together_as_errors() => ContractVerifier.VerifyAsync(
        """
        [MetaEvent("Lead")] public class {|#0:Order|} { [EventTime] public DateTime {|#1:At|} => default; [{|#2:Hashed|}] public string Fbc => ""; [{|#3:Clear|}] public string Email => ""; }
        """,
        new DiagnosticResult("CAPI001", DiagnosticSeverity.Error).WithLocation(0),
        new DiagnosticResult("CAPI002", DiagnosticSeverity.Error).WithLocation(0),
        new DiagnosticResult("CAPI005", DiagnosticSeverity.Error).WithLocation(1),
        new DiagnosticResult("CAPI101", DiagnosticSeverity.Error).WithLocation(2),
        new DiagnosticResult("CAPI102", DiagnosticSeverity.Error).WithLocation(3));
}
