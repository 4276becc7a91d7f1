using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class CustomPropertyNameMissingFixTests
{
    [Theory]
    [InlineData("[{|CAPI013:CustomData|}] public string SalesChannel2 => \"\";", "[CustomData(\"sales_channel2\")] public string SalesChannel2 => \"\";")]
    [InlineData("[{|CAPI013:CustomData|}] public string Branch => \"\"; [{|CAPI013:CustomData|}] public string Tone => \"\";", "[CustomData(\"branch\")] public string Branch => \"\"; [CustomData(\"tone\")] public string Tone => \"\";")]
    public Task Custom_data_gets_the_member_name(string before, string after) =>
        MemberFixVerifier.VerifyAsync<CustomPropertyNameMissingFix>(before, after);

    [Theory]
    [InlineData("[{|CAPI013:CustomData|}] public string Branch => \"\";", "Change to [CustomData(\"branch\")]")]
    [InlineData("[{|CAPI013:CustomData|}] public System.Uri? Page => null;", "Change to [CustomData(\"page\")]")]
    [InlineData("[{|CAPI013:CustomData|}] public string City => \"\";")]
    [InlineData("[{|CAPI013:Hashed|}] public string Blob => \"\";")]
    [InlineData("[{|CAPI013:CustomData|}] public string Event_Id => \"\";")]
    public Task Only_a_name_that_implies_no_customer_information_is_written(string member, params string[] offered) =>
        MemberFixVerifier.VerifyTitlesAsync<CustomPropertyNameMissingFix>(member, offered);

    private const string First = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI013:CustomData|}] string Branch, [CustomData("contents")] IReadOnlyList<Line> Lines);
        [MetaContent]
        public sealed record Line([CustomData] string Sku, [{|CAPI013:CustomData|}] string City);
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [property: {|CAPI013:CustomData|}] string Tone);
        """;

    [Fact]
    public Task Fix_all_gives_each_member_its_own_name() => MemberFixVerifier.VerifyFilesAsync<CustomPropertyNameMissingFix>(
        First,
        Second,
        text => text.Replace("[CustomData] string Branch", "[CustomData(\"branch\")] string Branch", StringComparison.Ordinal)
            .Replace("[CustomData] string City", "[CustomData(\"city\")] string City", StringComparison.Ordinal)
            .Replace("record Line", "record {|CAPI015:Line|}", StringComparison.Ordinal)
            .Replace("CustomData] string Tone", "CustomData(\"tone\")] string Tone", StringComparison.Ordinal));
}
