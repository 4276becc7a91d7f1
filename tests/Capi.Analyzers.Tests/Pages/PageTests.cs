using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Locking;
using Capi.Analyzers.Rules;
using Capi.Analyzers.Tests.Support;
using Capi.ContractReading.Rules;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Pages;

/// <summary>Each rule has a page, a row in the table (written by a tool, see RuleWriterTests) and a row in the release notes, and each of these belongs to a rule.</summary>
public partial class PageTests
{
    private static readonly DiagnosticDescriptor[] Rules = [.. AllAnalyzers.Create().SelectMany(one => one.SupportedDiagnostics).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_in_the_common_form(string id)
    {
        var rule = GetRule(id);
        var page = Read(GetPagePath(id));

        Assert.EndsWith($"/blob/main/docs/rules/{id}.md", new Uri(rule.HelpLinkUri, UriKind.Absolute).AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(["What is reported", "What happens at Meta", "Bad", "Good", "When to suppress", "Options", "Fix"], Headings().Matches(page).Select(heading => heading.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_release_notes(string id)
    {
        var rule = GetRule(id);
        var row = $"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n";

        Assert.Contains(row, Read("src/Capi.Analyzers/AnalyzerReleases.Unshipped.md") + Read("src/Capi.Analyzers/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_example_of_a_page_is_reported_and_the_good_one_is_not(string id)
    {
        var page = Read(GetPagePath(id));
        var examples = Examples().Matches(page).Select(example => "using Capi;\n" + example.Groups[1].Value).ToArray();

        // The pages about the contract lock show one, or a damaged and a good one.
        var locks = Locks().Matches(page).Select(one => one.Groups[1].Value.Replace("\"Shop\"", "\"TestAssembly\"", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, examples.Length);
        var bad = await GetDiagnosticsAsync(examples[0], locks.FirstOrDefault());
        Assert.NotEmpty(bad);
        Assert.All(bad, one => Assert.Equal(id, one.Id));
        Assert.Empty(await GetDiagnosticsAsync(examples[1], locks.LastOrDefault()));
    }

    [Fact]
    public void Every_page_and_every_row_belongs_to_a_rule()
    {
        var ids = Rules.Select(rule => rule.Id).ToArray();

        Assert.Equal(ids, Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "CAPI*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(ids, TableRows().Matches(Read("docs/rules/README.md")).Select(row => row.Groups[1].Value));
        Assert.Equal(ids, ReleaseRows().Matches(Read("src/Capi.Analyzers/AnalyzerReleases.Unshipped.md")).Select(row => row.Value));
    }

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = Rules.Select(rule => rule.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(AllAnalyzers.Create(), one => Assert.Equal(one.SupportedDiagnostics.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), one.SupportedDiagnostics.Select(rule => rule.Id)));
    }

    [Fact]
    public void Every_rule_class_is_in_the_list_of_its_analyzer_and_the_list_is_in_order()
    {
        AssertList(ContractRules.All, rule => rule.Descriptor.Id);
        AssertList(ContractAdvisories.All, rule => rule.Descriptor.Id);
        AssertList(FlowRules.All, rule => rule.Descriptor.Id);
        AssertList(UsageRules.All, rule => rule.Descriptor.Id);
        AssertList(LockRules.All, rule => rule.Descriptor.Id);
    }

    private static void AssertList<TRule>(IReadOnlyList<TRule> list, Func<TRule, string> getId)
    {
        var classes = typeof(TRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TRule))).Select(type => type.Name);

        Assert.Equal(classes.Order(StringComparer.Ordinal), list.Select(rule => rule!.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(list.Select(getId).Order(StringComparer.Ordinal), list.Select(getId));
    }

    // The examples of the pages have no markup.
    private static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string example, string? lockText)
    {
        var compilation = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(example)).Output;
        Require.NoErrors(compilation);
        ImmutableArray<AdditionalText> files = lockText is null ? [] : [new TextFile("/capi.lock.json", lockText)];
        return compilation.GetDiagnosticsAsync(AllAnalyzers.Create(), default, files);
    }

    private static DiagnosticDescriptor GetRule(string id) => Rules.Single(rule => rule.Id == id);

    private static string GetPagePath(string id) => $"docs/rules/{id}.md";

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("^```csharp\n(.+?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("^```json\n(.+?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Locks();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("^\\| \\[(CAPI\\d{3})\\]", RegexOptions.Multiline)]
    private static partial Regex TableRows();

    [GeneratedRegex("^CAPI\\d{3}", RegexOptions.Multiline)]
    private static partial Regex ReleaseRows();
}
