using System.Text.RegularExpressions;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Tests.Support;
using Capi.RuleWriter;

namespace Capi.Analyzers.Tests.Pages;

/// <summary>Every rule has a test that expects its diagnostic, and a fix or a documented reason why there is none.</summary>
public partial class RuleCoverageTests
{
    private static readonly IReadOnlyList<RuleInfo> Rules = RuleFinder.FindRules();

    // Excludes this folder, which mentions IDs without testing the rules.
    private static readonly Lazy<string> TestSources = new(() => string.Concat(
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests", "Capi.Analyzers.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !GeneratedOrPages().IsMatch(path))
            .Select(File.ReadAllText)));

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_test_that_expects_it(string id) =>
        Assert.Matches($$"""\{\|{{id}}:|"{{id}}"|\b{{GetRuleName(id)}}\.Id\b""", TestSources.Value);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_page_describes_the_fix_or_explains_why_there_is_none(string id)
    {
        var rule = Rules.Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, rule.Page)).ReplaceLineEndings("\n");
        var fix = page[(page.IndexOf("\n## Fix\n", StringComparison.Ordinal) + "\n## Fix\n".Length)..].Trim();

        Assert.True(rule.HasFix != fix.StartsWith("By hand", StringComparison.Ordinal), $"{rule.Page} begins its Fix with \"{fix.Split('\n')[0]}\".");
        Assert.True(rule.HasFix || fix.Length > 30, $"{rule.Page} does not say why there is no fix.");
    }

    private static string GetRuleName(string id) =>
        typeof(FlowRule).Assembly.GetTypes().Single(type => type.GetField("Id") is { IsLiteral: true } field && (string?)field.GetRawConstantValue() == id).Name;

    [GeneratedRegex(@"[\\/](obj|bin|Pages)[\\/]")]
    private static partial Regex GeneratedOrPages();
}
