using Capi.Roslyn.Testing;
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

    private static GeneratorRun First() => Generate.Checked(TestCompilation.Create(Code));

    public static TheoryData<string, string, string> Harmless => new()
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
    [MemberData(nameof(Harmless))]
    public void A_harmless_edit_emits_nothing_again(string path, string before, string after)
    {
        var run = First();
        var next = run.AfterEdit(path, text => text.Replace(before, after, StringComparison.Ordinal));

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
        SameTexts(run, next);
    }

    [Fact]
    public void A_clone_emits_nothing_again()
    {
        var run = First();
        var next = run.OnClone();

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
        SameTexts(run, next);
    }

    [Fact]
    public void A_new_unrelated_file_emits_nothing_again()
    {
        var run = First();
        var next = run.Again(run.Input.AddSyntaxTrees(TestCompilation.Parse("New.cs", "namespace Shop; public class New;")));

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
    }

    public static TheoryData<string, string, string> Telling => new()
    {
        { "Order.cs", "string? Email", "string? EmailAddress" },
        { "Order.cs", "[Hashed] string? Email", "[Clear(\"fbp\")] string? Email" },
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
    [MemberData(nameof(Telling))]
    public void A_telling_edit_emits_exactly_one_contract_again(string path, string before, string after)
    {
        var run = First();
        var next = run.AfterEdit(path, text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal([Cached, Modified], next.OutputReasons.Order(Comparer<IncrementalStepRunReason>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.NotEqual(run.Text("Shop.Order.g.cs"), next.Text("Shop.Order.g.cs"));
        Assert.Same(TextObject(run, "Shop.Lead.g.cs"), TextObject(next, "Shop.Lead.g.cs"));
    }

    [Fact]
    public void A_deleted_contract_takes_only_its_own_text_away()
    {
        var run = First();
        var next = run.Again(run.Input.RemoveSyntaxTrees(run.Input.SyntaxTrees.Single(tree => tree.FilePath == "Lead.cs")));

        Assert.Equal(["Shop.Order.g.cs"], next.Sources.Select(source => source.HintName));
        Assert.Same(TextObject(run, "Shop.Order.g.cs"), TextObject(next, "Shop.Order.g.cs"));
    }

    [Fact]
    public void A_contract_moved_to_another_file_keeps_its_text()
    {
        var run = First();
        var tree = run.Input.SyntaxTrees.Single(tree => tree.FilePath == "Lead.cs");
        var next = run.Again(run.Input.RemoveSyntaxTrees(tree).AddSyntaxTrees(TestCompilation.Parse("Moved.cs", tree.ToString())));

        Assert.Equal(run.Text("Shop.Lead.g.cs"), next.Text("Shop.Lead.g.cs"));
        Assert.Same(TextObject(run, "Shop.Order.g.cs"), TextObject(next, "Shop.Order.g.cs"));
    }

    [Fact]
    public void A_renamed_contract_gets_a_new_file_name()
    {
        var next = First().AfterEdit("Lead.cs", text => text.Replace("class Lead", "class Enquiry", StringComparison.Ordinal));

        Assert.Equal(["Shop.Enquiry.g.cs", "Shop.Order.g.cs"], next.Sources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_added_reference_changes_nothing()
    {
        var run = First();
        var library = TestCompilation.Create([("Library.cs", "namespace Library; public class Thing;")], assemblyName: "Library");
        var next = run.Again(run.Input.AddReferences(library.ToMetadataReference()));

        Require.OnlyCachedOrUnchanged(next, TrackingNames.All);
    }

    [Fact]
    public void Without_the_runtime_there_is_no_output()
    {
        var run = First();
        var next = run.Again(run.Input.RemoveReferences(References.Runtime));

        Assert.Empty(next.Sources);
    }

    [Fact]
    public void An_attribute_of_the_same_name_without_the_runtime_gives_no_output()
    {
        const string Impostor = """
            namespace Capi { public class MetaEventAttribute(string name) : System.Attribute { public string Name => name; } }
            namespace Shop { [Capi.MetaEvent("Purchase")] public partial class Order; }
            """;

        Assert.Empty(Generate.Unchecked(Impostor, References.Net).Sources);
    }

    [Fact]
    public void A_language_without_static_abstract_members_gives_no_output()
    {
        var old = TestCompilation.ParseOptions.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10);
        var compilation = TestCompilation.Create(MarkupParser.Parse(Code).Sources, parseOptions: old);

        Assert.Empty(GeneratorRun.First(new CapiEventGenerator(), compilation).Sources);
    }

    [Fact]
    public void Two_cold_runs_give_equal_models_that_are_not_the_same()
    {
        ModelShape.EqualNotSame(First(), First(), [TrackingNames.Environment, TrackingNames.Contract]);
    }

    [Fact]
    public void Every_step_is_tracked() => Require.Tracked(First(), TrackingNames.All);

    private static void SameTexts(GeneratorRun one, GeneratorRun other)
    {
        foreach (var source in one.Sources)
            Assert.Same(source.SourceText, TextObject(other, source.HintName));
    }

    private static Microsoft.CodeAnalysis.Text.SourceText TextObject(GeneratorRun run, string hintName) =>
        run.Sources.Single(source => source.HintName == hintName).SourceText;
}
