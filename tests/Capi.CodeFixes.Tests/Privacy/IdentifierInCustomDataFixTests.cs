using Capi.CodeFixes.Privacy;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Privacy;

public class IdentifierInCustomDataFixTests
{
    [Theory]
    [InlineData("[CustomData] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[CustomData(\"contact\")] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[CustomData(key: \"delivery_phone_number\")] public string Reachable => \"\";", "[Hashed(key: UserDataKeys.Phone)] public string Reachable => \"\";")]
    [InlineData("[Capi.CustomData(\"invoice\")] public string InvoiceEmail => \"\";", "[Capi.Hashed(UserDataKeys.Email)] public string InvoiceEmail => \"\";")]
    [InlineData("[CustomData(\"ip\")] public System.Net.IPAddress Source => null!;", "[Clear(UserDataKeys.ClientIpAddress)] public System.Net.IPAddress Source => null!;")]
    public Task Customer_information_gets_the_right_attribute(string before, string after) =>
        MemberFixVerifier.VerifyAsync<IdentifierInCustomDataFix>(before, after);

    [Theory]
    [InlineData("[Hashed, CustomData] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[CustomData, Hashed] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[Obsolete, CustomData(\"a\"), Hashed] public string Email => \"\";", "[Obsolete, Hashed] public string Email => \"\";")]
    [InlineData("[Hashed] [CustomData] public string Email => \"\";", "[Hashed] public string Email => \"\";")]
    [InlineData("[CustomData] // why\n    [Hashed] public string Email => \"\";", "// why\n    [Hashed] public string Email => \"\";")]
    [InlineData("/// <summary>It.</summary>\n    [CustomData(\"street\")]\n    public string Street => \"\";", "/// <summary>It.</summary>\n    public string Street => \"\";")]
    [InlineData("#pragma warning disable CS0618\n    [CustomData(\"street\")]\n#pragma warning restore CS0618\n    public string Street => \"\";", "#pragma warning disable CS0618\n    #pragma warning restore CS0618\n    public string Street => \"\";")]
    public Task CustomData_is_removed_where_another_attribute_or_no_key_applies(string before, string after) =>
        MemberFixVerifier.VerifyAsync<IdentifierInCustomDataFix>(before, after);

    private const string Entry = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData("contents")] IReadOnlyList<Line> Lines);
        [MetaContent]
        public sealed record Line([CustomData] string Sku, [CustomData("to")] string RecipientEmail);
        """;

    [Fact]
    public Task An_entry_of_contents_gets_no_customer_information() => MemberFixVerifier.VerifyFilesAsync<IdentifierInCustomDataFix>(
        Entry, Entry.Replace("[CustomData(\"to\")] string", "string", StringComparison.Ordinal));

    private const string Two = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Email, [CustomData("x")] string Phone);
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Email);
        """;

    [Fact]
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<IdentifierInCustomDataFix>(
        Two, Two.Replace("[CustomData]", "[Hashed]", StringComparison.Ordinal).Replace("[CustomData(\"x\")]", "[Hashed]", StringComparison.Ordinal));

    [Fact]
    public async Task The_title_describes_the_change()
    {
        Assert.Equal(["Change to [Hashed]"], await MemberFixVerifier.GetTitlesAsync<IdentifierInCustomDataFix>("[CustomData] public string Email => \"\";"));
        Assert.Equal(["Remove [CustomData]"], await MemberFixVerifier.GetTitlesAsync<IdentifierInCustomDataFix>("[Clear, CustomData] public string Fbp => \"\";"));
    }
}
