using Capi.Analyzers.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

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
        var run = new AnalyzerRun { Analyzers = [new ContractAnalyzer()], TestCode = Lookalike, TestReferences = References.Net };

        Assert.Equal(0, await run.CountActionsAsync());
        Assert.Empty(await run.GetDiagnosticsAsync());
    }

    [Fact]
    public async Task Without_the_runtime_no_analyzer_at_all_registers_anything()
    {
        var run = new AnalyzerRun { Analyzers = AllAnalyzers.Create(), TestCode = Lookalike, TestReferences = References.Net };

        Assert.Equal(0, await run.CountActionsAsync());
    }

    [Fact]
    public async Task With_the_runtime_one_action_is_registered()
    {
        var run = new AnalyzerRun { Analyzers = [new ContractAnalyzer()], TestCode = "public class Order;" };

        Assert.Equal(1, await run.CountActionsAsync());
    }

    [Fact]
    public Task Attributes_of_the_same_name_in_another_namespace_are_ignored() => ContractVerifier.VerifyAsync(Lookalike);

    [Fact]
    public Task A_pragma_suppresses_a_diagnostic() => ContractVerifier.VerifyAsync(ContractVerifier.CreateContract("""

        #pragma warning disable CAPI101
            [Hashed] public string Fbc => "";
        #pragma warning restore CAPI101
            [{|CAPI101:Hashed|}] public string Fbp => "";
        """));

    [Fact]
    public Task Generated_code_is_not_analyzed() => ContractVerifier.VerifyAsync("""
        // file: Order.g.cs
        using Capi;
        [MetaEvent("Lead")] public class Order;
        """);

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
            await new AnalyzerRun
            {
                Analyzers = [new ContractAnalyzer()],
                TestCode = """
                    using Capi;
                    [MetaEvent("Lead")] public partial record {|#0:Order|}(string Id, DateTimeOffset At) : Library.Sale(Id, At);
                    """,
                TestReferences = References.All.Add(reference),
                ExpectedDiagnostics =
                    [new("CAPI101", 0, "'Sale.Fbc' is hashed, but Meta compares 'fbc' in clear, so it never matches; use [Clear]")],
            }.VerifyAsync();
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
            await new AnalyzerRun
            {
                Analyzers = [new ContractAnalyzer()],
                TestCode = "using Capi; [MetaEvent(\"Lead\")] public partial class Order : Library.Sale { [EventTime] public DateTimeOffset At => default; [Hashed] public string Email => \"\"; }",
                TestReferences = References.All.Add(reference),
            }.VerifyAsync();
        }
    }

    [Fact]
    public Task A_problem_in_another_file_is_reported_there() => ContractVerifier.VerifyAsync("""
        using Capi;
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Visitor Visitor);
        // file: Visitor.cs
        using Capi;
        public record Visitor([{|CAPI101:Hashed|}] string Fbp);
        """);

    [Fact]
    public Task A_problem_of_a_type_flattened_twice_is_reported_once() => ContractVerifier.VerifyAsync("""
        using Capi;
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Address Billing, [Flatten] Address Shipping);
        public record Address([{|CAPI102:Clear|}] string City);
        """);

    [Fact]
    public async Task A_problem_of_a_type_flattened_by_two_contracts_has_equal_diagnostics()
    {
        var found = await ContractVerifier.GetDiagnosticsAsync("""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Address Billing);
            [MetaEvent("Lead")] public partial record Refund([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Address Billing);
            public record Address([Clear] string City);
            """);

        // Both contracts report it; the compiler prints equal diagnostics once.
        Assert.Single(found.Distinct());
    }

    [Fact]
    public Task The_diagnostic_is_on_the_part_with_the_attribute() => ContractVerifier.VerifyAsync("""
        public partial class Order { public int Number => 1; }
        // file: Order.Event.cs
        using Capi;
        [MetaEvent("Lead")] public partial class {|CAPI002:Order|} { [EventTime] public DateTimeOffset At => default; }
        """);

    [Fact]
    public Task Nothing_is_reported_as_missing_while_a_type_is_unresolved() => ContractVerifier.VerifyAsync("""
        using Capi;
        [MetaEvent("Lead")] public partial class Order : Unknown { [Flatten] public Later Rest => default!; }
        """, allowsErrors: true);

    [Fact]
    public async Task All_problems_of_a_contract_are_reported_together()
    {
        var found = await ContractVerifier.GetDiagnosticsAsync("""
            using Capi;
            [MetaEvent("Lead")] public class Order { [EventTime] public DateTime At => default; [Hashed] public string Fbc => ""; [Clear] public string Email => ""; }
            """);

        Assert.Equal(["CAPI001", "CAPI002", "CAPI005", "CAPI101", "CAPI102"], found.Select(one => one.Id).Order(StringComparer.Ordinal));
        Assert.All(found, one => Assert.Equal(DiagnosticSeverity.Error, one.Severity));
    }
}
