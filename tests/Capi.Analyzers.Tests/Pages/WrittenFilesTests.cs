using Capi.RuleWriter;
using Capi.Tools;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Pages;

/// <summary>The checked-in files equal the output of tools/Capi.RuleWriter.</summary>
public class WrittenFilesTests
{
    private static readonly IReadOnlyList<Rule> Rules = RuleFinder.Find();
    private static readonly IReadOnlyList<OutputFile> Files = RuleFiles.Make(Repository.Root, Rules);

    private static readonly Rule[] Sample =
    [
        new("CAPI001", DiagnosticSeverity.Error, "Capi.Contract", "One", HasFix: true),
        new("CAPI018", DiagnosticSeverity.Info, "Capi.Contract", "Two", HasFix: false),
        new("CAPI401", DiagnosticSeverity.Warning, "Capi.Usage", "Three", HasFix: false),
    ];

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_checked_in_file_is_what_the_writer_makes_of_the_rules(string path)
    {
        var expected = Files.Single(file => file.Path == path).Text;
        var actual = File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

        Assert.True(expected == actual, $"{path} is out of date. Run the writer: dotnet run --project tools/Capi.RuleWriter");
    }

    [Fact]
    public void The_writer_finds_every_rule_of_every_analyzer()
    {
        var ids = AllAnalyzers.Create().SelectMany(one => one.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ids, Rules.Select(rule => rule.Id));
        Assert.Empty(RuleFiles.MissingPages(Repository.Root, Rules));
    }

    [Fact]
    public void A_rule_without_a_page_is_missed() =>
        Assert.Equal(["docs/rules/CAPI099.md"], RuleFiles.MissingPages(Repository.Root, [Sample[0] with { Id = "CAPI099" }]));

    [Fact]
    public void The_table_has_a_part_for_each_range() => Assert.Equal(
        """
        Before.
        ## Contract (001 to 099)

        | Rule | Severity | Category | Title | Fix |
        |---|---|---|---|---|
        | [CAPI001](CAPI001.md) | error | Capi.Contract | One | code fix |
        | [CAPI018](CAPI018.md) | info | Capi.Contract | Two | by hand |

        ## Usage (400 to 499)

        | Rule | Severity | Category | Title | Fix |
        |---|---|---|---|---|
        | [CAPI401](CAPI401.md) | warning | Capi.Usage | Three | by hand |
        After.

        """,
        RuleTable.Fill("Before.\n{rules}\nAfter.\n", Sample));

    [Fact]
    public void A_template_without_a_place_for_the_table_stops_the_writer() =>
        Assert.Throws<InvalidDataException>(() => RuleTable.Fill("Before.\nAfter.\n", Sample));

    [Fact]
    public void The_default_preset_leaves_each_severity_and_the_strict_one_raises_it()
    {
        Assert.Equal(["error", "suggestion", "warning"], Severities(PresetFile.Default(Sample)));
        Assert.Equal(["error", "warning", "error"], Severities(PresetFile.Strict(Sample)));
    }

    [Theory]
    [InlineData("# CAPI001: Old\n\nText.\n", "# CAPI001: One\n\nText.\n")]
    [InlineData("", "# CAPI001: One\n")]
    public void The_first_line_of_a_page_is_the_rules(string page, string expected) => Assert.Equal(expected, PageHeading.Write(page, Sample[0]));

    private static IEnumerable<string> Severities(string preset) => preset.Split('\n')
        .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
        .Select(line => line[(line.LastIndexOf(' ') + 1)..]);
}
