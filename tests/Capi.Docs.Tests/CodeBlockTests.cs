using Capi.Docs.Tests.Compiling;
using Capi.Docs.Tests.Markdown;

namespace Capi.Docs.Tests;

/// <summary>Every C# block of the pages compiles, and reports exactly the diagnostics that its comment names.</summary>
public sealed class CodeBlockTests
{
    private static readonly IReadOnlyList<CodeBlock> Blocks = [.. DocPages.Compiled.SelectMany(DocPages.GetBlocks)];

    public static TheoryData<string> Names =>
        [.. Blocks.Where(static block => block.Directive is { SkipReason: null, QuotedFile: null }).Select(static block => block.ToString())];

    public static TheoryData<string> Excerpts => [.. Blocks.Where(static block => block.Directive.QuotedFile is not null).Select(static block => block.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_block_reports_exactly_the_expected_diagnostics(string name)
    {
        var block = Blocks.Single(block => block.ToString() == name);
        var candidates = Blocks.OrderBy(other => other.Page == block.Page ? 0 : 1).ToArray();

        var diagnostics = await BlockCompiler.GetDiagnosticsAsync(block, candidates);

        Assert.True(
            block.Directive.ExpectedIds.SequenceEqual(diagnostics.Select(static diagnostic => diagnostic.Id)),
            $"{name} should report [{string.Join(' ', block.Directive.ExpectedIds)}], but the build prints:\n{string.Join('\n', diagnostics)}");
    }

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void An_excerpt_quotes_lines_of_its_file_in_order(string name)
    {
        var block = Blocks.Single(block => block.ToString() == name);
        using var source = Repository.Read(block.Directive.QuotedFile!).Split('\n').Select(static line => line.Trim()).GetEnumerator();

        foreach (var line in block.Code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0))
            Assert.True(Find(source, line), $"{name} quotes a line that {block.Directive.QuotedFile} does not have there: {line}");
    }

    [Fact]
    public void Few_blocks_are_skipped_and_each_has_a_reason()
    {
        var skipped = Blocks.Where(static block => block.Directive.SkipReason is not null).ToArray();

        Assert.All(skipped, static block => Assert.True(block.Directive.SkipReason!.Length > 20, $"{block} needs a reason."));
        Assert.True(skipped.Length * 4 <= Blocks.Count, $"{skipped.Length} of {Blocks.Count} blocks are skipped.");
    }

    private static bool Find(IEnumerator<string> lines, string text)
    {
        while (lines.MoveNext())
        {
            if (lines.Current == text)
                return true;
        }

        return false;
    }
}
