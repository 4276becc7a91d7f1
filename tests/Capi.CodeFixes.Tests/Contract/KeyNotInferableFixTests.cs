using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class KeyNotInferableFixTests
{
    [Fact]
    public async Task Every_key_that_the_attribute_takes_is_offered_once()
    {
        var hashed = await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[Hashed] public string Recipient => \"\";");
        var clear = await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[Clear] public string Recipient => \"\";");

        Assert.Contains("Change to [Hashed(UserDataKeys.Email)]", hashed);
        Assert.Contains("Change to [Hashed(UserDataKeys.ExternalId)]", hashed);
        Assert.DoesNotContain("Change to [Hashed(UserDataKeys.Fbc)]", hashed);
        Assert.Contains("Change to [Clear(UserDataKeys.Fbc)]", clear);
        Assert.DoesNotContain("Change to [Clear(UserDataKeys.Email)]", clear);
        Assert.Equal(hashed.Count, hashed.Distinct().Count());
    }

    [Theory]
    [InlineData("[Hashed] public string Recipient => \"\";", "[Hashed(UserDataKeys.Email)] public string Recipient => \"\";")]
    [InlineData("[Hashed()] public string Recipient => \"\";", "[Hashed(UserDataKeys.Email)] public string Recipient => \"\";")]
    [InlineData("[Hashed(null)] public string Recipient => \"\";", "[Hashed(UserDataKeys.Email)] public string Recipient => \"\";")]
    [InlineData("[Obsolete, HashedAttribute] public string Recipient => \"\";", "[Obsolete, HashedAttribute(UserDataKeys.Email)] public string Recipient => \"\";")]
    public Task The_chosen_key_is_written(string before, string after) => MemberFixVerifier.VerifyAsync<KeyNotInferableFix>(before, after);

    [Fact]
    public Task The_next_choice_is_another_key() => MemberFixVerifier.VerifyAsync<KeyNotInferableFix>(
        "[Hashed] public string Recipient => \"\";", "[Hashed(UserDataKeys.Phone)] public string Recipient => \"\";", action: 1);

    [Theory]
    [InlineData("[CustomData] public string SalesChannel2 => \"\";", "[CustomData(\"sales_channel2\")] public string SalesChannel2 => \"\";")]
    [InlineData("[CustomData] public string Branch => \"\"; [CustomData] public string Tone => \"\";", "[CustomData(\"branch\")] public string Branch => \"\"; [CustomData(\"tone\")] public string Tone => \"\";")]
    [InlineData("[CustomData] public string City => \"\";", "[Hashed] public string City => \"\";")]
    public Task Custom_data_gets_the_member_name_or_becomes_customer_information(string before, string after) =>
        MemberFixVerifier.VerifyAsync<KeyNotInferableFix>(before, after);

    [Fact]
    public async Task Both_fixes_are_offered_for_an_ambiguous_name()
    {
        Assert.Equal(["Change to [Hashed]", "Change to [CustomData(CustomDataKeys.City)]"], await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[CustomData] public string City => \"\";"));
        Assert.Equal(["Change to [CustomData(\"branch\")]"], await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[CustomData] public string Branch => \"\";"));
    }

    [Fact]
    public async Task A_key_of_another_section_is_not_offered() =>
        Assert.Empty(await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[CustomData] public string Event_Id => \"\";"));

    [Theory]
    [InlineData("[Hashed] public DateOnly Anniversary => default;", "Change to [Hashed(UserDataKeys.DateOfBirth)]")]
    [InlineData("[Clear] public System.Net.IPAddress? Origin => null;", "Change to [Clear(UserDataKeys.ClientIpAddress)]")]
    [InlineData("[CustomData] public System.Uri? Page => null;", "Change to [CustomData(\"page\")]")]
    [InlineData("[CustomData] public System.Net.IPAddress? Origin => null;")]
    [InlineData("[CustomData] public decimal City => 0;")]
    [InlineData("[Hashed] public object? Recipient => null;")]
    [InlineData("[Hashed] public Unknown Recipient => null;")]
    public async Task Only_keys_that_the_type_supports_are_offered(string member, params string[] offered) =>
        Assert.Equal(offered, await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>(member));

    [Fact]
    public async Task Collections_are_offered_only_multi_value_keys()
    {
        var offered = await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[Clear] public IReadOnlyList<string> Numbers => [];");

        Assert.DoesNotContain("Change to [Clear(UserDataKeys.Fbc)]", offered);
        Assert.Contains("Change to [Hashed(UserDataKeys.Email)]", await MemberFixVerifier.GetTitlesAsync<KeyNotInferableFix>("[Hashed] public IReadOnlyList<string> Numbers => [];"));
    }

    private const string Two = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Branch, [CustomData("contents")] IReadOnlyList<Line> Lines);
        [MetaContent]
        public sealed record Line([CustomData] string Sku, [CustomData] string City);
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [property: CustomData] string Tone);
        """;

    [Fact]
    public Task Fix_all_gives_each_member_its_own_name() => MemberFixVerifier.VerifyFilesAsync<KeyNotInferableFix>(
        Two,
        Two.Replace("[CustomData] string Branch", "[CustomData(\"branch\")] string Branch", StringComparison.Ordinal)
            .Replace("[CustomData] string City", "[CustomData(\"city\")] string City", StringComparison.Ordinal)
            .Replace("CustomData] string Tone", "CustomData(\"tone\")] string Tone", StringComparison.Ordinal));
}
