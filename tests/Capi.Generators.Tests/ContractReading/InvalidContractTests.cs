using Capi.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using static Capi.Generators.Tests.ContractReading.InvalidContractCorpus;
using VerifyCS = Capi.Generators.Tests.Support.CSharpSourceGeneratorVerifier<Capi.Generators.CapiEventGenerator>;

namespace Capi.Generators.Tests.ContractReading;

/// <summary>An invalid contract gives no output and adds no errors; its near miss gives output that compiles.</summary>
public class InvalidContractTests
{
    private const string ValidContract =
        "[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; }";

    public static TheoryData<string> Names => [.. InvalidContractCorpus.GetAll().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task An_invalid_contract_emits_nothing_and_adds_no_errors(string name) =>
        VerifyCS.VerifyNoGeneratedSourcesAsync(InvalidContractCorpus.GetAll().Single(one => one.Name == name).Hit);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reader_finds_the_problem_and_its_rule(string name)
    {
        var (_, kind, id, hit, _) = InvalidContractCorpus.GetAll().Single(one => one.Name == name);
        var problems = ContractProblemFinder.FindProblems(hit);

        Assert.Contains(problems, problem => ContractProblemKind.Get(problem) == kind && (problem.RuleId ?? "") == id);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_near_miss_is_emitted_and_compiles(string name)
    {
        var (_, kind, _, _, miss) = InvalidContractCorpus.GetAll().Single(one => one.Name == name);
        var run = GeneratorVerifier.RunUnchecked(miss);

        Assert.DoesNotContain(ContractProblemFinder.FindProblems(miss), problem => ContractProblemKind.Get(problem) == kind);
        Assert.Single(run.Sources);
        Assert.Equal(GetErrorIds(run.Input), GetErrorIds(run.Output));
        StrictCompilation.AssertNoWarnings(run);
    }

    [Fact]
    public Task A_valid_contract_beside_an_invalid_one_is_emitted() => VerifyCS.VerifyAsync(
        $$"""
        using Capi;
        [MetaEvent("Lead")] public class Broken { [EventId] public string Id => "a"; }
        {{ValidContract}}
        """,
        ("Order.g.cs", GeneratorVerifier.RunAndGetText("using Capi;\n" + ValidContract)));

    [Fact]
    public Task The_attribute_on_both_parts_gives_only_the_error_of_the_compiler() => VerifyCS.VerifyAsync(
        """
        using Capi;
        [MetaEvent("Lead")] public partial class Order { [EventId] public string Id => "a"; }
        [{|CS0579:MetaEvent|}("Lead")] public partial class Order { [EventTime] public DateTimeOffset At => default; }
        """,
        ("Order.g.cs", GeneratorVerifier.RunAndGetText("using Capi;\n" + ValidContract)));

    [Fact]
    public Task Two_types_of_the_same_name_add_no_errors() => VerifyCS.VerifyNoGeneratedSourcesAsync(
        """
        using Capi;
        [MetaEvent("Lead")] public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
        [MetaEvent("Lead")] public partial struct Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; }
        """);

    [Fact]
    public void Each_problem_is_found_once()
    {
        var problems = ContractProblemFinder.FindProblems("""
            using Capi;
            [MetaEvent("Lead")] public partial class Order { [EventId] public double Id => 1; [EventTime] public DateTime At => default; }
            """);

        Assert.Equal(["CAPI005", "CAPI012"], problems.Select(problem => problem.RuleId).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; [EventConsent] public MetaConsent Consent => default; }")]
    [InlineData("public partial class Outer { [MetaEvent(\"Lead\")] private partial class Order { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; [EventConsent] public MetaConsent Consent => default; } }")]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order : IMetaEvent<Order> { [EventId] public string Id => \"a\"; [EventTime] public DateTimeOffset At => default; }")]
    public void The_reader_finds_no_problem_in_a_compilation_with_emitted_code(string contract)
    {
        var run = GeneratorVerifier.Run("using Capi;\n" + contract);

        Assert.Empty(ContractProblemFinder.FindProblems(run.Output));
    }

    [Fact]
    public void Every_kind_of_problem_has_an_example()
    {
        var shown = InvalidContractCorpus.GetAll().Select(one => one.Kind).ToHashSet();
        var all = ContractProblemKind.GetAll().ToHashSet();

        // The attribute on an interface does not compile.
        all.Remove(ContractProblemKind.NotClassOrStruct);

        // Needs a separate reference; see ExternAliasTests.
        all.Remove(ContractProblemKind.ExternAliasOnly);
        Assert.Empty(all.Except(shown));
    }

    private static IEnumerable<string> GetErrorIds(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
}
