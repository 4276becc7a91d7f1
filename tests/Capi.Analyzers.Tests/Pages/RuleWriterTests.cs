using Capi.Analyzers.Tests.Support;
using Capi.RuleWriter;
using Microsoft.CodeAnalysis;
using Capi.Tools;

namespace Capi.Analyzers.Tests.Pages;

/// <summary>The checked-in files equal the output of tools/Capi.RuleWriter.</summary>
public class RuleWriterTests
{
    private static readonly IReadOnlyList<RuleInfo> Rules = RuleFinder.FindRules();
    private static readonly IReadOnlyList<OutputFile> Files = RuleFiles.CreateFiles(RepositoryFiles.Root, Rules);

    private static readonly RuleInfo[] SampleRules =
    [
        new("CAPI001", DiagnosticSeverity.Error, "Capi.Contract", "One", HasFix: true),
        new("CAPI018", DiagnosticSeverity.Info, "Capi.Contract", "Two", HasFix: false),
        new("CAPI401", DiagnosticSeverity.Warning, "Capi.Usage", "Three", HasFix: false),
    ];

    public static TheoryData<string> Paths => [.. Files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Checked_in_files_match_the_output_of_the_writer(string path)
    {
        var expected = Files.Single(file => file.Path == path).Text;
        var actual = File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n");

        Assert.True(expected == actual, $"{path} is out of date. Run the writer: dotnet run --project tools/Capi.RuleWriter");
    }

    [Fact]
    public void The_writer_finds_every_rule_of_every_analyzer()
    {
        var ids = AllAnalyzers.Create().SelectMany(one => one.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ids, Rules.Select(rule => rule.Id));
        Assert.Empty(RuleFiles.FindMissingPages(RepositoryFiles.Root, Rules));
    }

    [Fact]
    public void A_rule_without_a_page_is_listed_as_missing() =>
        Assert.Equal(["docs/rules/CAPI099.md"], RuleFiles.FindMissingPages(RepositoryFiles.Root, [SampleRules[0] with { Id = "CAPI099" }]));

    [Fact]
    public void The_table_has_a_section_for_each_id_range() => Assert.Equal(
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
        RuleTable.FillTemplate("Before.\n{rules}\nAfter.\n", SampleRules));

    [Fact]
    public void A_template_without_a_table_placeholder_throws() =>
        Assert.Throws<InvalidDataException>(() => RuleTable.FillTemplate("Before.\nAfter.\n", SampleRules));

    [Fact]
    public void The_default_preset_keeps_each_severity_and_the_strict_one_raises_it()
    {
        Assert.Equal(["error", "suggestion", "warning"], GetSeverities(PresetFile.CreateDefault(SampleRules)));
        Assert.Equal(["error", "warning", "error"], GetSeverities(PresetFile.CreateStrict(SampleRules)));
    }

    [Theory]
    [InlineData("# CAPI001: Old\n\nText.\n", "# CAPI001: One\n\nText.\n")]
    [InlineData("", "# CAPI001: One\n")]
    public void The_first_line_of_a_page_is_written_from_the_rule(string page, string expected) => Assert.Equal(expected, PageHeading.ReplaceHeading(page, SampleRules[0]));

    private static IEnumerable<string> GetSeverities(string preset) => preset.Split('\n')
        .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
        .Select(line => line[(line.LastIndexOf(' ') + 1)..]);
}
