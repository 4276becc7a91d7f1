namespace Capi.Docs.Tests.Markdown;

/// <summary>The pages for users and contributors.</summary>
internal static class DocPages
{
    /// <summary>README.md, CONTRIBUTING.md and all pages below docs.</summary>
    public static IReadOnlyList<string> All { get; } = ["README.md", "CONTRIBUTING.md", .. Repository.Find("docs", "*.md")];

    /// <summary>The pages whose C# blocks these tests compile: those with code of an app. Tests of the analyzers compile the pages of the rules, and
    /// CONTRIBUTING.md shows code of this repository.</summary>
    public static IReadOnlyList<string> Compiled { get; } =
        [.. All.Where(static page => page != "CONTRIBUTING.md" && !page.StartsWith("docs/rules/CAPI", StringComparison.Ordinal))];

    /// <summary>The C# blocks of one page.</summary>
    public static IReadOnlyList<CodeBlock> GetBlocks(string page) => CodeBlockParser.Parse(page, Repository.Read(page));
}
