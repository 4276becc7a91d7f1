using System.Globalization;
using System.Text;
using Capi.Generators.Tests.Shapes;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using VerifyCS = Capi.Generators.Tests.Support.CSharpSourceGeneratorVerifier<Capi.Generators.CapiEventGenerator>;

namespace Capi.Generators.Tests.Robustness;

/// <summary>The output of a contract is byte for byte the same on every machine and in every compilation order.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_has_no_effect(string culture)
    {
        var expected = Emit(CultureInfo.InvariantCulture);

        Assert.Equal(expected, Emit(CultureInfo.GetCultureInfo(culture)));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public Task The_order_of_the_files_has_no_effect(params int[] order)
    {
        (string Path, string Text)[] sources =
        [
            ("A.cs", """
                using Capi;
                [MetaEvent("Lead")] public partial record Order { [EventId] public string Id => "a"; [Hashed] public string? Email => null; [CustomData("z")] public int Z => 1; }
                """),
            ("B.cs", """
                using Capi;
                public partial record Order { [EventTime] public DateTimeOffset At => default; [Hashed("em")] public string? Other => null; [CustomData("a")] public int A => 1; }
                """),
            ("C.cs", """
                using Capi;
                public partial record Order { [Hashed] public string? Phone => null; public string? Remark => null; }
                [MetaEvent("Lead")] public partial record ORDER([EventId] string Id, [EventTime] DateTimeOffset At);
                [MetaEvent("Lead")] public partial record order([EventId] string Id, [EventTime] DateTimeOffset At);
                """),
        ];
        var expected = GetTexts(GeneratorVerifier.Run(TestCompilation.Create(sources)));
        Assert.Equal(["ORDER.g.cs", "Order-2.g.cs", "order-3.g.cs"], expected.Select(one => one.HintName));

        var test = new VerifyCS.Test();
        foreach (var index in order)
            test.TestState.Sources.Add(sources[index]);
        test.AddGeneratedSources(expected);
        return test.RunAsync();
    }

    [Fact]
    public void Members_are_written_in_declaration_order()
    {
        var text = GeneratorVerifier.RunAndGetText("""
            using Capi;
            [MetaEvent("Lead")] public partial class Order
            {
                [CustomData("z")] public int Z => 1;
                [Hashed] public string? Phone => null;
                [EventTime] public DateTimeOffset At => default;
                [CustomData("a")] public int A => 1;
                [Hashed] public string? Email => null;
                [EventId] public string Id => "a";
            }
            """);
        string[] calls = ["writer.WriteEventTime(", "writer.WriteEventId(", "WriteStartUserData", "UserDataKey.Phone", "UserDataKey.Email", "WriteEndUserData", "WriteStartCustomData", "\"z\"u8", "\"a\"u8", "WriteEndCustomData"];

        Assert.Equal(calls.Order(Comparer<string>.Create((one, other) => text.IndexOf(one, StringComparison.Ordinal).CompareTo(text.IndexOf(other, StringComparison.Ordinal)))), calls);
    }

    [Fact]
    public void Emitted_text_has_unix_line_ends_and_no_trailing_space()
    {
        var text = GeneratorVerifier.RunAndGetText(OrdinaryContract.CreateSource("Order"));

        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_for_an_ordinary_contract_of_twelve_members_is_small()
    {
        var size = Encoding.UTF8.GetByteCount(GeneratorVerifier.RunAndGetText(OrdinaryContract.CreateSource("Order")));

        Assert.InRange(size, 1024, 6400);
    }

    // Binding adds one expression per member and one constructor call.
    [Fact]
    public void The_binding_of_a_GA4_event_adds_less_than_a_third()
    {
        var source = OrdinaryContract.CreateSource("Order");
        var size = Encoding.UTF8.GetByteCount(GeneratorVerifier.RunAndGetText(source));
        var bound = Encoding.UTF8.GetByteCount(GeneratorVerifier.RunAndGetText(source.Replace("[MetaEvent", "[Ga4Event(\"purchase\")]\n[MetaEvent", StringComparison.Ordinal)));

        Assert.InRange(bound - size, 512, size / 3);
    }

    private static List<(string HintName, string Text)> GetTexts(GeneratorRun run) =>
        [.. run.Sources.Select(source => (source.HintName, source.SourceText.ToString())).OrderBy(one => one.HintName, StringComparer.Ordinal)];

    private static List<string> Emit(CultureInfo culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return [.. ShapeCorpus.GetAll().Select(shape => string.Concat(GeneratorVerifier.RunUnchecked(shape.Code).Sources.Select(source => source.SourceText.ToString())))];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
