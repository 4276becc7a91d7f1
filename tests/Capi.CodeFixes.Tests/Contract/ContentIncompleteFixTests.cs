using Capi.CodeFixes.Contract;

namespace Capi.CodeFixes.Tests.Contract;

public class ContentIncompleteFixTests
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
    public Task What_is_missing_is_marked_or_added(string before, string after) => MemberFix.VerifyFilesAsync<ContentIncompleteFix>(Code(before), Code(after));

    [Fact]
    public async Task Nothing_is_offered_where_the_name_is_taken() => Assert.Empty(await MemberFix.Run<ContentIncompleteFix>(
        Code("public partial record Seen(" + Event + ", [CustomData] string[] ContentIds, int ContentType);"), "").OffersAsync());

    private static string Code(string types) => "// file: A.cs\nusing Capi;\n[MetaEvent(\"ViewContent\")]\n" + types + "\n";
}
