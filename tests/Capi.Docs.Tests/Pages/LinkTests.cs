using System.Text.RegularExpressions;
using Capi.Docs.Tests.Markdown;

namespace Capi.Docs.Tests.Pages;

/// <summary>Links between pages lead to a file and a heading that exist, and every page for users is linked from the README.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> PageNames => [.. DocPages.All];

    [Theory]
    [MemberData(nameof(PageNames))]
    public void A_relative_link_leads_to_a_file_and_a_heading(string page)
    {
        foreach (var target in Links().Matches(WithoutCode(Repository.Read(page))).Select(static link => link.Groups[1].Value).Where(static target => !target.Contains("://", StringComparison.Ordinal)))
        {
            var parts = target.Split('#', 2);
            var file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
            var path = Path.Combine(Repository.Root, file);

            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page} links to {target}, which does not exist.");
            if (parts.Length > 1)
                Assert.True(GetAnchors(File.ReadAllText(path)).Contains(parts[1]), $"{page} links to {target}, but there is no such heading.");
        }
    }

    [Fact]
    public void The_README_links_to_every_page_for_users()
    {
        var readme = Repository.Read("README.md");

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(static path => Path.GetFileName(path)),
            file => Assert.Contains($"(docs/{file})", readme, StringComparison.Ordinal));
    }

    // As GitHub creates them: lower case, without punctuation, spaces as hyphens.
    private static IEnumerable<string> GetAnchors(string markdown) => Headings().Matches(markdown.ReplaceLineEndings("\n"))
        .Select(static heading => Punctuation().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string markdown) => Code().Replace(markdown, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
