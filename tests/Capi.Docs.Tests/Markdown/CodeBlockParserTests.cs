namespace Capi.Docs.Tests.Markdown;

/// <summary>The comments before C# blocks are read as CONTRIBUTING.md describes them.</summary>
public sealed class CodeBlockParserTests
{
    [Fact]
    public void Only_blocks_with_the_language_csharp_are_code()
    {
        var blocks = CodeBlockParser.Parse("page.md", "```\noutput\n```\n```json\n{}\n```\n```csharp\nvar a = 1;\nvar b = 2;\n```\n");

        var block = Assert.Single(blocks);
        Assert.Equal(("page.md:7", "var a = 1;\nvar b = 2;"), (block.ToString(), block.Code));
        Assert.Same(CompileDirective.None, block.Directive);
    }

    [Fact]
    public void A_longer_fence_can_show_a_block_without_being_one() =>
        Assert.Empty(CodeBlockParser.Parse("page.md", "````\n<!-- compile: statements -->\n```csharp\nvar a = 1;\n```\n````\n"));

    [Fact]
    public void The_clauses_of_a_comment_belong_to_the_next_block_only()
    {
        var blocks = CodeBlockParser.Parse("page.md", "<!-- compile: continues OrderPaid; continues Order; given int a, int b; errors CAPI101 CAPI102 -->\n\n```csharp\n```\n```csharp\n```\n");

        Assert.Equal(("int a, int b", true), (blocks[0].Directive.Parameters, blocks[0].Directive.IsStatements));
        Assert.Equal(["OrderPaid", "Order"], blocks[0].Directive.Continues);
        Assert.Equal(["CAPI101", "CAPI102"], blocks[0].Directive.ExpectedIds);
        Assert.Same(CompileDirective.None, blocks[1].Directive);
    }

    [Fact]
    public void Further_lines_of_a_comment_are_code() => Assert.Equal(
        "class A;\nclass B;\n",
        CodeBlockParser.Parse("page.md", "<!-- compile: statements\nclass A;\nclass B;\n-->\n```csharp\n```")[0].Directive.Declarations);

    [Theory]
    [InlineData("<!-- compile: statments -->\n```csharp\n```")]
    [InlineData("<!-- compile: skip -->\n```csharp\n```")]
    [InlineData("<!-- compile: statements -->\n```json\n```")]
    [InlineData("<!-- compile: statements -->\nText.\n```csharp\n```")]
    [InlineData("<!-- compile: statements -->")]
    [InlineData("<!-- compile: statements\n```csharp\n```")]
    [InlineData("```csharp\nvar a = 1;")]
    public void A_comment_that_has_no_effect_or_no_end_is_an_error(string markdown) =>
        Assert.Throws<FormatException>(() => CodeBlockParser.Parse("page.md", markdown));
}
