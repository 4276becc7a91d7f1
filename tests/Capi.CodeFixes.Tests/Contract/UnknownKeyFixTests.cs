using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class UnknownKeyFixTests
{
    [Theory]
    [InlineData("[Hashed(\"email\")] public string Contact => \"\";", "[Hashed(UserDataKeys.Email)] public string Contact => \"\";")]
    [InlineData("[Hashed(key: \"EM\")] public string Email => \"\";", "[Hashed(key: UserDataKeys.Email)] public string Email => \"\";")]
    [InlineData("[Hashed(\"useragent\")] public string Agent => \"\";", "[Clear(UserDataKeys.ClientUserAgent)] public string Agent => \"\";")]
    [InlineData("[Clear(\"e_mail\")] public string Contact => \"\";", "[Hashed(UserDataKeys.Email)] public string Contact => \"\";")]
    [InlineData("[Hashed(\"order_id\")] public string Number => \"\";", "[CustomData(\"order_id\")] public string Number => \"\";")]
    [InlineData("[Hashed(CustomDataKeys.OrderId)] public string Number => \"\";", "[CustomData(CustomDataKeys.OrderId)] public string Number => \"\";")]
    [InlineData("[field: Hashed ( /* who */ \"email\" )] public string Contact { get; } = \"\";", "[field: Hashed ( /* who */ UserDataKeys.Email )] public string Contact { get; } = \"\";")]
    [InlineData("[Hashed(\"email\")] public string Contact => \"\"; public string UserDataKeys => \"\";", "[Hashed(Capi.UserDataKeys.Email)] public string Contact => \"\"; public string UserDataKeys => \"\";")]
    public Task The_suggested_key_is_written(string before, string after) => MemberFixVerifier.VerifyAsync<UnknownKeyFix>(before, after);

    [Theory]
    [InlineData("[Hashed(\"colour\")] public string Paint => \"\";")]
    [InlineData("[Hashed(\"event_id\")] public string Number => \"\";")]
    [InlineData("[CustomData(\" \")] public string Number => \"\";")]
    [InlineData("[Hashed(\"order_id\"), CustomData(\"a\")] public string Number => \"\";")]
    public async Task Nothing_is_offered_without_a_suggestion(string member) =>
        Assert.Empty(await MemberFixVerifier.GetTitlesAsync<UnknownKeyFix>(member));

    private const string Two = """
        // file: A.cs
        using C = Capi;
        [C.MetaEvent("Lead")]
        public sealed partial record First([C.EventId] string Id, [C.EventTime] DateTimeOffset At, [C.Hashed("email")] string A, [C.Hashed("mail")] string B);
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed("email")] string A);
        """;

    [Fact]
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<UnknownKeyFix>(
        Two,
        Two.Replace("[Hashed(\"email\")]", "[Hashed(UserDataKeys.Email)]", StringComparison.Ordinal)
            .Replace("\"email\"", "Capi.UserDataKeys.Email", StringComparison.Ordinal)
            .Replace("\"mail\"", "Capi.UserDataKeys.Email", StringComparison.Ordinal));
}
