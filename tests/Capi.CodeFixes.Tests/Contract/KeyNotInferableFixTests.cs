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

    [Fact]
    public Task Custom_data_named_like_customer_information_becomes_customer_information() =>
        MemberFixVerifier.VerifyAsync<KeyNotInferableFix>("[{|CAPI013:CustomData|}] public string City => \"\";", "[Hashed] public string City => \"\";");

    [Fact]
    public Task Both_edits_are_offered_for_an_ambiguous_name() => MemberFixVerifier.VerifyTitlesAsync<KeyNotInferableFix>(
        "[{|CAPI013:CustomData|}] public string City => \"\";", "Change to [Hashed]", "Change to [CustomData(CustomDataKeys.City)]");

    [Fact]
    public void A_guess_is_never_made_for_all_members() => Assert.Null(new KeyNotInferableFix().GetFixAllProvider());

    [Fact]
    public Task A_key_of_another_section_is_not_offered() =>
        MemberFixVerifier.VerifyAsync<KeyNotInferableFix>("[{|CAPI013:CustomData|}] public string Event_Id => \"\";", "[{|CAPI013:CustomData|}] public string Event_Id => \"\";");

    [Theory]
    [InlineData("[{|CAPI013:Hashed|}] public DateOnly Anniversary => default;", "Change to [Hashed(UserDataKeys.DateOfBirth)]")]
    [InlineData("[{|CAPI013:Clear|}] public System.Net.IPAddress? Origin => null;", "Change to [Clear(UserDataKeys.ClientIpAddress)]")]
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

    private static Task VerifyTitlesAsync(string members, Action<IReadOnlyList<string>> verify) =>
        MemberFixVerifier.VerifyTitlesAsync<KeyNotInferableFix>(MemberFixVerifier.CreateContractSource(members), verify);
}
