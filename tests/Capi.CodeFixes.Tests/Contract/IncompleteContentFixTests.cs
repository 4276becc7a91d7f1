using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class IncompleteContentFixTests
{
    private const string Event = "[EventId] string Id, [EventTime] DateTimeOffset At";
    private const string Line = "[MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity);";

    [Theory]
    [InlineData(
        "public partial record Seen(" + Event + ", [{|CAPI015:CustomData|}] List<Line> Contents); " + Line,
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents)\n{\n    [CustomData] public string ContentType => \"product\";\n} " + Line)]
    [InlineData(
        "public partial record Seen(" + Event + ", [{|CAPI015:CustomData|}] string[] ContentIds)\n{\n}",
        "public partial record Seen(" + Event + ", [CustomData] string[] ContentIds)\n{\n    [CustomData] public string ContentType => \"product\";\n}")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record {|CAPI015:Line|}([CustomData] decimal Price);",
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record Line([CustomData] decimal Price, [CustomData] string Id, [CustomData] int Quantity);")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public class {|CAPI015:Line|} { [CustomData] public string Sku { get; set; } = \"\"; }",
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public class Line { [CustomData] public string Sku { get; set; } = \"\"; [CustomData] public required int Quantity { get; init; } }")]
    [InlineData(
        "public partial record Seen(" + Event + ", [{|CAPI015:CustomData|}] string[] ContentIds, string ContentType);",
        "public partial record Seen(" + Event + ", [CustomData] string[] ContentIds, [CustomData] string ContentType);")]
    [InlineData(
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record {|CAPI015:Line|}(string Sku, int Quantity, [CustomData] decimal Price);",
        "public partial record Seen(" + Event + ", [CustomData] List<Line> Contents, [CustomData] string ContentType);\n[MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal Price);")]
    public Task Missing_members_are_annotated_or_added(string before, string after) => MemberFixVerifier.VerifySourceAsync<IncompleteContentFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public Task Nothing_is_offered_where_the_name_is_in_use()
    {
        var source = CreateSource("public partial record Seen(" + Event + ", [{|CAPI015:CustomData|}] string[] ContentIds, int ContentType);");
        return MemberFixVerifier.VerifySourceAsync<IncompleteContentFix>(source, source);
    }

    private static string CreateSource(string types) => "using Capi;\n[MetaEvent(\"ViewContent\")]\n" + types + "\n";
}
