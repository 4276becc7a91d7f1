using Capi.CodeFixes.Privacy;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Privacy;

public class IdentifierInCustomDataFixTests
{
    [Theory]
    [InlineData("[{|CAPI103:CustomData|}] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[{|CAPI103:CustomData(\"contact\")|}] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[{|CAPI103:CustomData(key: \"delivery_phone_number\")|}] public string Reachable => \"\";", "[Hashed(key: UserDataKeys.Phone)] public string Reachable => \"\";")]
    [InlineData("[{|CAPI103:Capi.CustomData(\"invoice\")|}] public string InvoiceEmail => \"\";", "[Capi.Hashed(UserDataKeys.Email)] public string InvoiceEmail => \"\";")]
    [InlineData("[{|CAPI103:CustomData(\"ip\")|}] public System.Net.IPAddress Source => null!;", "[Clear(UserDataKeys.ClientIpAddress)] public System.Net.IPAddress Source => null!;")]
    public Task Customer_information_gets_the_right_attribute(string before, string after) =>
        MemberFixVerifier.VerifyAsync<IdentifierInCustomDataFix>(before, after);

    [Theory]
    [InlineData("[Hashed, {|CAPI013:{|CAPI103:CustomData|}|}] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[{|CAPI013:{|CAPI103:CustomData|}|}, Hashed] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[Obsolete, {|CAPI103:CustomData(\"a\")|}, Hashed] public string Email => \"\";", "[Obsolete, Hashed] public string Email => \"\";")]
    [InlineData("[Hashed] [{|CAPI013:{|CAPI103:CustomData|}|}] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[{|CAPI013:{|CAPI103:CustomData|}|}] // why\n    [Hashed] public string Email => \"\";", "// why\n    [Hashed] public string Email => \"\";")]
    [InlineData("/// <summary>It.</summary>\n    [{|CAPI103:CustomData(\"street\")|}]\n    public string Street => \"\";", "/// <summary>It.</summary>\n    public string Street => \"\";")]
    [InlineData("#pragma warning disable CS0618\n    [{|CAPI103:CustomData(\"street\")|}]\n#pragma warning restore CS0618\n    public string Street => \"\";", "#pragma warning disable CS0618\n    #pragma warning restore CS0618\n    public string Street => \"\";")]
    public Task CustomData_is_removed_where_another_attribute_or_no_key_applies(string before, string after) =>
        MemberFixVerifier.VerifyAsync<IdentifierInCustomDataFix>(before, after);

    [Fact]
    public Task An_entry_of_contents_gets_no_customer_information() => MemberFixVerifier.VerifySourceAsync<IdentifierInCustomDataFix>(
        """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData("contents")] IReadOnlyList<Line> Lines);
        [MetaContent]
        public sealed record Line([CustomData] string Sku, [{|CAPI103:CustomData("to")|}] string RecipientEmail);
        """,
        """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData("contents")] IReadOnlyList<Line> Lines);
        [MetaContent]
        public sealed record {|CAPI015:Line|}([CustomData] string Sku, string RecipientEmail);
        """);

    private const string First = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI103:CustomData|}] string Email, [{|CAPI103:CustomData("x")|}] string Phone);
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI103:CustomData|}] string Email);
        """;

    [Fact]
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<IdentifierInCustomDataFix>(
        First, Second, text => text.Replace("[CustomData]", "[Hashed]", StringComparison.Ordinal).Replace("[CustomData(\"x\")]", "[Hashed]", StringComparison.Ordinal));

    [Fact]
    public async Task The_title_describes_the_change()
    {
        await MemberFixVerifier.VerifyTitlesAsync<IdentifierInCustomDataFix>("[{|CAPI103:CustomData|}] public string Email => \"\";", "Change to [Hashed]");
        await MemberFixVerifier.VerifyTitlesAsync<IdentifierInCustomDataFix>("[Clear, {|CAPI013:{|CAPI103:CustomData|}|}] public string Fbp => \"\";", "Remove [CustomData]");
    }
}
