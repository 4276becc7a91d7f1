namespace Capi.Docs.Tests.Markdown;

/// <summary>The pages for users and contributors.</summary>
internal static class DocPages
{
    /// <summary>README.md, CONTRIBUTING.md and all pages below docs.</summary>
    public static IReadOnlyList<string> All { get; } = ["README.md", "CONTRIBUTING.md", .. Repository.Find("docs", "*.md")];

    /// <summary>The pages whose C# blocks these tests compile. The pages of the rules have a form of their own; tests of the analyzers compile them.</summary>
    public static IReadOnlyList<string> Compiled { get; } =
        [.. All.Where(static page => !page.StartsWith("docs/rules/CAPI", StringComparison.Ordinal))];

    /// <summary>The C# blocks of one page.</summary>
    public static IReadOnlyList<CodeBlock> GetBlocks(string page) => CodeBlockParser.Parse(page, Repository.Read(page));
}
