using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class KeyNotInferableFixTests
{
    [Fact]
    public async Task Every_key_that_the_attribute_takes_is_offered_once()
    {
        await VerifyTitlesAsync("[{|CAPI013:Hashed|}] public string Recipient => \"\";", hashed =>
        {
            Assert.Contains("Change to [Hashed(UserDataKeys.Email)]", hashed);
            Assert.Contains("Change to [Hashed(UserDataKeys.ExternalId)]", hashed);
            Assert.DoesNotContain("Change to [Hashed(UserDataKeys.Fbc)]", hashed);
            Assert.Equal(hashed.Count, hashed.Distinct().Count());
        });
        await VerifyTitlesAsync("[{|CAPI013:Clear|}] public string Recipient => \"\";", clear =>
        {
            Assert.Contains("Change to [Clear(UserDataKeys.Fbc)]", clear);
            Assert.DoesNotContain("Change to [Clear(UserDataKeys.Email)]", clear);
        });
    }

    [Theory]
    [InlineData("[{|CAPI013:Hashed|}] public string Recipient => \"\";", "[Hashed(UserDataKeys.Email)] public string Recipient => \"\";")]
    [InlineData("[{|CAPI013:Hashed()|}] public string Recipient => \"\";", "[Hashed(UserDataKeys.Email)] public string Recipient => \"\";")]
    [InlineData("[{|CAPI013:Hashed(null)|}] public string Recipient => \"\";", "[Hashed(UserDataKeys.Email)] public string Recipient => \"\";")]
    [InlineData("[Obsolete, {|CAPI013:HashedAttribute|}] public string Recipient => \"\";", "[Obsolete, HashedAttribute(UserDataKeys.Email)] public string Recipient => \"\";")]
    public Task The_chosen_key_is_written(string before, string after) => MemberFixVerifier.VerifyAsync<KeyNotInferableFix>(before, after);

    [Fact]
    public Task The_next_choice_is_another_key() => MemberFixVerifier.VerifyAsync<KeyNotInferableFix>(
        "[{|CAPI013:Hashed|}] public string Recipient => \"\";", "[Hashed(UserDataKeys.Phone)] public string Recipient => \"\";", action: 1);

    [Theory]
    [InlineData("[{|CAPI013:CustomData|}] public string SalesChannel2 => \"\";", "[CustomData(\"sales_channel2\")] public string SalesChannel2 => \"\";")]
    [InlineData("[{|CAPI013:CustomData|}] public string Branch => \"\"; [{|CAPI013:CustomData|}] public string Tone => \"\";", "[CustomData(\"branch\")] public string Branch => \"\"; [CustomData(\"tone\")] public string Tone => \"\";")]
    [InlineData("[{|CAPI013:CustomData|}] public string City => \"\";", "[Hashed] public string City => \"\";")]
    public Task Custom_data_gets_the_member_name_or_becomes_customer_information(string before, string after) =>
        MemberFixVerifier.VerifyAsync<KeyNotInferableFix>(before, after);

    [Fact]
    public async Task Both_fixes_are_offered_for_an_ambiguous_name()
    {
        await MemberFixVerifier.VerifyTitlesAsync<KeyNotInferableFix>("[{|CAPI013:CustomData|}] public string City => \"\";", "Change to [Hashed]", "Change to [CustomData(CustomDataKeys.City)]");
        await MemberFixVerifier.VerifyTitlesAsync<KeyNotInferableFix>("[{|CAPI013:CustomData|}] public string Branch => \"\";", "Change to [CustomData(\"branch\")]");
    }

    [Fact]
    public Task A_key_of_another_section_is_not_offered() =>
        MemberFixVerifier.VerifyAsync<KeyNotInferableFix>("[{|CAPI013:CustomData|}] public string Event_Id => \"\";", "[{|CAPI013:CustomData|}] public string Event_Id => \"\";");

    [Theory]
    [InlineData("[{|CAPI013:Hashed|}] public DateOnly Anniversary => default;", "Change to [Hashed(UserDataKeys.DateOfBirth)]")]
    [InlineData("[{|CAPI013:Clear|}] public System.Net.IPAddress? Origin => null;", "Change to [Clear(UserDataKeys.ClientIpAddress)]")]
    [InlineData("[{|CAPI013:CustomData|}] public System.Uri? Page => null;", "Change to [CustomData(\"page\")]")]
    [InlineData("[{|CAPI103:CustomData|}] public System.Net.IPAddress? Origin => null;")]
    [InlineData("[{|CAPI013:CustomData|}] public decimal City => 0;")]
    [InlineData("[{|CAPI013:Hashed|}] public object? Recipient => null;")]
    [InlineData("[Hashed] public {|CS0246:Unknown|} Recipient => null;")]
    public Task Only_keys_that_the_type_supports_are_offered(string member, params string[] offered) =>
        MemberFixVerifier.VerifyTitlesAsync<KeyNotInferableFix>(member, offered);

    [Fact]
    public async Task Collections_are_offered_only_multi_value_keys()
    {
        await VerifyTitlesAsync("[{|CAPI013:Clear|}] public IReadOnlyList<string> Numbers => [];", offered => Assert.DoesNotContain("Change to [Clear(UserDataKeys.Fbc)]", offered));
        await VerifyTitlesAsync("[{|CAPI013:Hashed|}] public IReadOnlyList<string> Numbers => [];", offered => Assert.Contains("Change to [Hashed(UserDataKeys.Email)]", offered));
    }

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
    public Task Fix_all_gives_each_member_its_own_name() => MemberFixVerifier.VerifyFilesAsync<KeyNotInferableFix>(
        First,
        Second,
        text => text.Replace("[CustomData] string Branch", "[CustomData(\"branch\")] string Branch", StringComparison.Ordinal)
            .Replace("[CustomData] string City", "[CustomData(\"city\")] string City", StringComparison.Ordinal)
            .Replace("record Line", "record {|CAPI015:Line|}", StringComparison.Ordinal)
            .Replace("CustomData] string Tone", "CustomData(\"tone\")] string Tone", StringComparison.Ordinal));

    private static Task VerifyTitlesAsync(string members, Action<IReadOnlyList<string>> verify) =>
        MemberFixVerifier.VerifyTitlesAsync<KeyNotInferableFix>(MemberFixVerifier.CreateContractSource(members), verify);
}
