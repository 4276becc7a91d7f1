using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.MarkupParsing;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>Tests which outputs the generator produces again after an edit.</summary>
public class IncrementalityTests
{
    private const string Code = """
        // file: Order.cs
        using Capi;
        namespace Shop;
        [MetaEvent("Purchase")]
        public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData] decimal Value, [CustomData] string Currency)
            : Sale
        {
            [CustomData("channel")] public Channel Channel { get; init; }

            private int Answer() { return 1; }
        }
        // file: Lead.cs
        using Capi;
        namespace Shop;
        [MetaEvent("Lead")]
        public partial class Lead
        {
            [EventId] public required string Id { get; init; }
            [EventTime] public DateTimeOffset At { get; init; }
            [Clear("external_id")] public string? Customer { get; init; }
        }
        // file: Base.cs
        using Capi;
        namespace Shop;
        public record Sale
        {
            [Hashed] public string? Phone { get; init; }
        }
        // file: Channel.cs
        namespace Shop;
        public enum Channel { Web, Shop }
        // file: Other.cs
        namespace Shop;
        public class Other
        {
            public int Answer() { return 1; }
        }
        """;

    private static GeneratorRun RunFirst() => GeneratorVerifier.Run(TestCompilation.Create(Code));

    public static TheoryData<string, string, string> EditsWithoutEffect => new()
    {
        { "Other.cs", "return 1;", "return 2;" },
        { "Other.cs", "public class Other", "// a comment\npublic class Other" },
        { "Other.cs", "public int Answer", "public   int   Answer" },
        { "Other.cs", "public int Answer", "public int Question;\n    public int Answer" },
        { "Order.cs", "return 1;", "return 2;" },
        { "Order.cs", "namespace Shop;", "namespace Shop;\n\n// two lines\n// further down\n" },
        { "Order.cs", "[EventId] string Id", "[EventId] /* the order's number */ string Id" },
        { "Order.cs", "private int Answer", "/// <summary>Answers.</summary>\n    private int Answer" },
        { "Base.cs", "public record Sale", "// the base\npublic record Sale" },
        { "Base.cs", "public string? Phone", "public\n        string? Phone" },
        { "Channel.cs", "Web, Shop", "Web , Shop" },
    };

    [Theory]
    [MemberData(nameof(EditsWithoutEffect))]
    public void An_edit_without_effect_emits_nothing_again(string path, string before, string after)
    {
        var run = RunFirst();
        var next = run.RunAfterEdit(path, text => text.Replace(before, after, StringComparison.Ordinal));

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
        AssertSameTexts(run, next);
    }

    [Fact]
    public void A_clone_emits_nothing_again()
    {
        var run = RunFirst();
        var next = run.RunOnClone();

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
        AssertSameTexts(run, next);
    }

    [Fact]
    public void A_new_unrelated_file_emits_nothing_again()
    {
        var run = RunFirst();
        var next = run.RunAgain(run.Input.AddSyntaxTrees(TestCompilation.Parse("New.cs", "namespace Shop; public class New;")));

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
    }

    public static TheoryData<string, string, string> EditsWithEffect => new()
    {
        { "Order.cs", "string? Email", "string? EmailAddress" },
        { "Order.cs", "[Hashed] string? Email", "[Hashed(\"external_id\")] string? Email" },
        { "Order.cs", "decimal Value", "decimal Total" },
        { "Order.cs", "decimal Value", "decimal? Value, [CustomData] int NumItems" },
        { "Order.cs", "\"Purchase\"", "\"Donate\"" },
        { "Order.cs", "[CustomData(\"channel\")]", "[CustomData(\"sales_channel\")]" },
        { "Order.cs", "public partial record", "internal partial record" },

        // The contract depends on another file: its output must not be stale.
        { "Base.cs", "[Hashed] public string? Phone", "[Hashed(\"external_id\")] public string? Phone" },
        { "Base.cs", "{ get; init; }", "{ get; init; }\n    [Hashed] public string? City { get; init; }" },
        { "Base.cs", "{ get; init; }", "{ get; init; }\n    public string? Remark { get; init; }" },
        { "Channel.cs", "Web, Shop", "Web, Store" },
        { "Channel.cs", "Web, Shop", "Web, Shop, Phone" },
    };

    [Theory]
    [MemberData(nameof(EditsWithEffect))]
    public void An_edit_with_effect_emits_exactly_one_contract_again(string path, string before, string after)
    {
        var run = RunFirst();
        var next = run.RunAfterEdit(path, text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal([Cached, Modified], next.OutputReasons.Order(Comparer<IncrementalStepRunReason>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.NotEqual(run.GetText("Shop.Order.g.cs"), next.GetText("Shop.Order.g.cs"));
        Assert.Same(GetSourceText(run, "Shop.Lead.g.cs"), GetSourceText(next, "Shop.Lead.g.cs"));
    }

    [Fact]
    public void Deleting_a_contract_removes_only_its_output()
    {
        var run = RunFirst();
        var next = run.RunAgain(run.Input.RemoveSyntaxTrees(run.Input.SyntaxTrees.Single(tree => tree.FilePath == "Lead.cs")));

        Assert.Equal(["Shop.Order.g.cs"], next.Sources.Select(source => source.HintName));
        Assert.Same(GetSourceText(run, "Shop.Order.g.cs"), GetSourceText(next, "Shop.Order.g.cs"));
    }

    [Fact]
    public void A_contract_moved_to_another_file_keeps_its_output()
    {
        var run = RunFirst();
        var tree = run.Input.SyntaxTrees.Single(tree => tree.FilePath == "Lead.cs");
        var next = run.RunAgain(run.Input.RemoveSyntaxTrees(tree).AddSyntaxTrees(TestCompilation.Parse("Moved.cs", tree.ToString())));

        Assert.Equal(run.GetText("Shop.Lead.g.cs"), next.GetText("Shop.Lead.g.cs"));
        Assert.Same(GetSourceText(run, "Shop.Order.g.cs"), GetSourceText(next, "Shop.Order.g.cs"));
    }

    [Fact]
    public void A_renamed_contract_gets_a_new_file_name()
    {
        var next = RunFirst().RunAfterEdit("Lead.cs", text => text.Replace("class Lead", "class Enquiry", StringComparison.Ordinal));

        Assert.Equal(["Shop.Enquiry.g.cs", "Shop.Order.g.cs"], next.Sources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_added_reference_emits_nothing_again()
    {
        var run = RunFirst();
        var library = TestCompilation.Create([("Library.cs", "namespace Library; public class Thing;")], assemblyName: "Library");
        var next = run.RunAgain(run.Input.AddReferences(library.ToMetadataReference()));

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
    }

    [Fact]
    public void Without_the_runtime_there_is_no_output()
    {
        var run = RunFirst();
        var next = run.RunAgain(run.Input.RemoveReferences(References.Runtime));

        Assert.Empty(next.Sources);
    }

    [Fact]
    public void Two_independent_runs_give_equal_but_distinct_models()
    {
        ModelShape.CheckEqualAndDistinct(RunFirst(), RunFirst(), [TrackingNames.Environment, TrackingNames.Contract]);
    }

    [Fact]
    public void Every_step_is_tracked() => Require.Tracked(RunFirst(), TrackingNames.All);

    private static void AssertSameTexts(GeneratorRun one, GeneratorRun other)
    {
        foreach (var source in one.Sources)
            Assert.Same(source.SourceText, GetSourceText(other, source.HintName));
    }

    private static Microsoft.CodeAnalysis.Text.SourceText GetSourceText(GeneratorRun run, string hintName) =>
        run.Sources.Single(source => source.HintName == hintName).SourceText;
}
