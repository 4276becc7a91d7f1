using Capi.Roslyn.Testing.MarkupParsing;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing.Tests;

public class MarkupParserTests
{
    [Fact]
    public void Every_marker_is_removed_and_found()
    {
        var markup = MarkupParser.Parse("a [|b|] {|CAPI101:c|} {|#0:d|} e$$");

        Assert.Equal("a b c d e", markup.OnlyFile.Text);
        Assert.Equal(9, markup.OnlyFile.Cursor);
        Assert.Equal(
            [new("", MarkupParser.DefaultPath, new TextSpan(2, 1)), new("CAPI101", MarkupParser.DefaultPath, new TextSpan(4, 1)), new MarkupSpan("#0", MarkupParser.DefaultPath, new TextSpan(6, 1))],
            markup.Spans);
    }

    [Fact]
    public void Markers_can_be_nested()
    {
        var markup = MarkupParser.Parse("{|A:x [|y|] z|}");

        Assert.Equal([new TextSpan(0, 5), new TextSpan(2, 1)], markup.Spans.Select(span => span.Span));
    }

    [Fact]
    public void A_header_begins_a_file()
    {
        var markup = MarkupParser.Parse("// file: A.cs\nclass A;\n// file: B.cs\nclass [|B|];");

        Assert.Equal(["A.cs", "B.cs"], markup.Files.Select(file => file.Path));
        Assert.Equal(["class A;", "class B;"], markup.Files.Select(file => file.Text));
        Assert.Equal("B.cs", Assert.Single(markup.Spans).File);
    }

    [Fact]
    public void Code_that_only_resembles_markup_is_kept()
    {
        const string Code = "int[] a = [1]; var b = a | b || c; var d = new { }; var e = $\"{d}\"; if (f is { } g) { }";

        Assert.Equal(Code, MarkupParser.Parse(Code).OnlyFile.Text);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("{|A:a")]
    [InlineData("a|}")]
    [InlineData("[|a|}")]
    [InlineData("{|A:a|]")]
    [InlineData("$$ $$")]
    public void Unbalanced_markup_is_rejected(string code) => Assert.Throws<FormatException>(() => MarkupParser.Parse(code));
}
