using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class IncompleteContentFixTests
{
    private const string Event = "[EventId] string Id, [EventTime] DateTimeOffset At";
    private const string Line = "[MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity);";

    [Theory]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents); " + Line,
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents)\n{\n    [CustomData] public string ContentType => \"product\";\n} " + Line)]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] string[] ContentIds)\n{\n}",
        "public partial record Seen(" + Event + ", [CustomData] string[] ContentIds)\n{\n    [CustomData] public string ContentType => \"product\";\n}")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record Line([CustomData] decimal Price);",
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record Line([CustomData] decimal Price, [CustomData] string Id, [CustomData] int Quantity);")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public class Line { [CustomData] public string Sku { get; set; } = \"\"; }",
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public class Line { [CustomData] public string Sku { get; set; } = \"\"; [CustomData] public required int Quantity { get; init; } }")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] string[] ContentIds, string ContentType);",
        "public partial record Seen(" + Event + ", [CustomData] string[] ContentIds, [CustomData] string ContentType);")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record Line(string Sku, int Quantity, [CustomData] decimal Price);",
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal Price);")]
    public Task Missing_members_are_annotated_or_added(string before, string after) => MemberFixVerifier.VerifyFilesAsync<IncompleteContentFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public async Task Nothing_is_offered_where_the_name_is_in_use() => Assert.Empty(await MemberFixVerifier.CreateRun<IncompleteContentFix>(
        CreateSource("public partial record Seen(" + Event + ", [CustomData] string[] ContentIds, int ContentType);"), "").GetOfferedTitlesAsync());

    private static string CreateSource(string types) => "// file: A.cs\nusing Capi;\n[MetaEvent(\"ViewContent\")]\n" + types + "\n";
}
