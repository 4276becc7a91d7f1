using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Tests.Refused;

/// <summary>An invalid contract gives no output and adds no errors; its near miss gives output that compiles.</summary>
public class RefusedTests
{
    public static TheoryData<string> Names => [.. RefusedCorpus.All().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unusable_contract_gives_nothing_and_breaks_nothing(string name)
    {
        var hit = RefusedCorpus.All().Single(one => one.Name == name).Hit;
        var run = Generate.Unchecked(hit);

        Assert.Empty(run.Sources);
        Assert.Equal(Errors(run.Input), Errors(run.Output));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reader_says_what_is_wrong_and_which_rule_reports_it(string name)
    {
        var (_, kind, id, hit, _) = RefusedCorpus.All().Single(one => one.Name == name);
        var problems = ReadContract.Problems(hit);

        Assert.Contains(problems, problem => problem.Kind == kind && (problem.Id ?? "") == id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_near_miss_is_emitted_and_compiles(string name)
    {
        var (_, kind, _, _, miss) = RefusedCorpus.All().Single(one => one.Name == name);
        var run = Generate.Unchecked(miss);

        Assert.DoesNotContain(ReadContract.Problems(miss), problem => problem.Kind == kind);
        Assert.Single(run.Sources);
        Assert.Equal(Errors(run.Input), Errors(run.Output));
        StrictCompile.Check(run);
    }

    [Fact]
    public void A_usable_contract_beside_an_unusable_one_is_emitted()
    {
        var run = Generate.Unchecked("""
            using Capi;
            [MetaEvent("Lead")] public class Broken { [EventId] public string Id => "a"; }
            [MetaEvent("Lead")] public partial class Fine { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
            """);

        Assert.Equal("Fine.g.cs", Assert.Single(run.Sources).HintName);
    }

    [Fact]
    public void The_attribute_on_both_parts_is_an_error_of_the_user_and_of_nobody_else()
    {
        var run = Generate.Unchecked("""
            using Capi;
            [MetaEvent("Lead")] public partial class Order { [EventId] public string Id => "a"; }
            [MetaEvent("Lead")] public partial class Order { [EventTime] public DateTimeOffset At => default; }
            """);

        Assert.Single(run.Sources);
        Assert.Equal(["CS0579"], Errors(run.Output));
    }

    [Fact]
    public void Two_types_of_one_name_give_nothing()
    {
        var run = Generate.Unchecked("""
            using Capi;
            [MetaEvent("Lead")] public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
            [MetaEvent("Lead")] public partial struct Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
            """);

        Assert.Equal(Errors(run.Input), Errors(run.Output));
    }

    [Fact]
    public void A_mistake_is_complained_about_once()
    {
        var problems = ReadContract.Problems("""
            using Capi;
            [MetaEvent("Lead")] public partial class Order { [EventId] public double Id => 1; [EventTime] public DateTime At => default; }
            """);

        Assert.Equal(["CAPI005", "CAPI012"], problems.Select(problem => problem.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; [EventConsent] public MetaConsent Consent => default; }")]
    [InlineData("public partial class Outer { [MetaEvent(\"Lead\")] private partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; [EventConsent] public MetaConsent Consent => default; } }")]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order : IMetaEvent<Order> { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; }")]
    public void Emitted_code_clashes_with_nothing_when_an_analyzer_reads_it(string contract)
    {
        var run = Generate.Checked("using Capi;\n" + contract);

        Assert.Empty(ReadContract.Problems(run.Output));
    }

    [Fact]
    public void Every_kind_of_problem_has_an_example()
    {
        var shown = RefusedCorpus.All().Select(one => one.Kind).ToHashSet();
        var all = Enum.GetValues<Reading.ContractProblemKind>().ToHashSet();

        // The attribute on an interface does not compile.
        all.Remove(Reading.ContractProblemKind.NotClassOrStruct);

        // Needs a separate reference; see ExternAliasTests.
        all.Remove(Reading.ContractProblemKind.OnlyByAlias);
        Assert.Empty(all.Except(shown));
    }

    private static IEnumerable<string> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
}
