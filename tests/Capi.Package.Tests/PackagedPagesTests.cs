using System.Text;
using System.Text.RegularExpressions;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

/// <summary>The README is shown alone on package sites, so its links are absolute. The pages are read in the package, so their links work there.</summary>
[Collection(PackedPackage.Name)]
public sealed partial class PackagedPagesTests(PackageFixture package)
{
    private const string RepositoryFiles = "https://github.com/capi-toolkit/capi-toolkit/blob/main/";

    [Fact]
    public void Every_link_of_the_packaged_README_is_absolute_and_leads_to_a_file_of_the_repository()
    {
        var links = FindLinks("README.md");

        Assert.NotEmpty(links);
        Assert.All(links, AssertLeadsToRepositoryFile);
    }

    [Fact]
    public void Every_link_of_a_packaged_page_leads_to_another_packaged_file_or_is_absolute()
    {
        var files = package.Toolkit.GetFiles();
        var pages = files.Where(static path => path.StartsWith("docs/", StringComparison.Ordinal)).ToArray();

        Assert.Contains("docs/rules/CAPI101.md", pages);
        Assert.Contains("docs/identity.md", pages);
        foreach (var page in pages)
        {
            foreach (var link in FindLinks(page).Where(static link => link[0] != '#'))
            {
                if (link.Contains("://", StringComparison.Ordinal))
                    AssertLeadsToRepositoryFile(link);
                else if (!IsPackaged(page, link, files))
                    Assert.Fail($"{page} links to '{link}', which isn't packaged.");
            }
        }
    }

    [Fact]
    public void The_text_of_a_page_without_links_to_the_repository_is_unchanged() =>
        Assert.Equal(Normalize(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", "CAPI101.md"))), Normalize(Read("docs/rules/CAPI101.md")));

    // A link to a folder, such as decisions, is accepted if files of it are packaged.
    private static bool IsPackaged(string page, string link, IReadOnlyList<string> files)
    {
        var root = new Uri("pack://package/");
        var path = root.MakeRelativeUri(new Uri(new Uri(root, page), link.Split('#')[0])).ToString();
        return files.Any(file => file == path || file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));
    }

    private static void AssertLeadsToRepositoryFile(string link)
    {
        Assert.True(Uri.TryCreate(link, UriKind.Absolute, out _), $"'{link}' isn't absolute.");
        if (!link.StartsWith(RepositoryFiles, StringComparison.Ordinal))
            return;

        var path = Path.Combine(Repository.Root, link[RepositoryFiles.Length..].Split('#')[0]);
        Assert.True(Path.Exists(path), $"'{link}' leads to no file.");
    }

    private string[] FindLinks(string page) => [.. Links().Matches(Read(page)).Select(static match => match.Groups[1].Value)];

    private string Read(string page) => Encoding.UTF8.GetString(package.Toolkit.Read(page));

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
