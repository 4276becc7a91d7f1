using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class UnknownKeyFixTests
{
    [Theory]
    [InlineData("[{|CAPI014:Hashed(\"email\")|}] public string Contact => \"\";", "[Hashed(UserDataKeys.Email)] public string Contact => \"\";")]
    [InlineData("[{|CAPI014:Hashed(key: \"EM\")|}] public string Email => \"\";", "[Hashed(key: UserDataKeys.Email)] public string Email => \"\";")]
    [InlineData("[{|CAPI014:Hashed(\"useragent\")|}] public string Agent => \"\";", "[Clear(UserDataKeys.ClientUserAgent)] public string Agent => \"\";")]
    [InlineData("[{|CAPI014:Clear(\"e_mail\")|}] public string Contact => \"\";", "[Hashed(UserDataKeys.Email)] public string Contact => \"\";")]
    [InlineData("[{|CAPI014:Hashed(\"order_id\")|}] public string Number => \"\";", "[CustomData(\"order_id\")] public string Number => \"\";")]
    [InlineData("[{|CAPI014:Hashed(CustomDataKeys.OrderId)|}] public string Number => \"\";", "[CustomData(CustomDataKeys.OrderId)] public string Number => \"\";")]
    [InlineData("[field: {|CAPI014:Hashed ( /* who */ \"email\" )|}] public string Contact { get; } = \"\";", "[field: Hashed ( /* who */ UserDataKeys.Email )] public string Contact { get; } = \"\";")]
    [InlineData("[{|CAPI014:Hashed(\"email\")|}] public string Contact => \"\"; public string UserDataKeys => \"\";", "[Hashed(Capi.UserDataKeys.Email)] public string Contact => \"\"; public string UserDataKeys => \"\";")]
    public Task The_suggested_key_is_written(string before, string after) => MemberFixVerifier.VerifyAsync<UnknownKeyFix>(before, after);

    [Theory]
    [InlineData("[{|CAPI014:Hashed(\"colour\")|}] public string Paint => \"\";")]
    [InlineData("[{|CAPI014:Hashed(\"event_id\")|}] public string Number => \"\";")]
    [InlineData("[{|CAPI014:CustomData(\" \")|}] public string Number => \"\";")]
    [InlineData("[{|CAPI014:Hashed(\"order_id\")|}, {|CAPI103:CustomData(\"a\")|}] public string Number => \"\";")]
    public Task Nothing_is_offered_without_a_suggestion(string member) =>
        MemberFixVerifier.VerifyAsync<UnknownKeyFix>(member, member);

    private const string First = """
        using C = Capi;
        [C.MetaEvent("Lead")]
        public sealed partial record First([C.EventId] string Id, [C.EventTime] DateTimeOffset At, [{|CAPI014:C.Hashed("email")|}] string A, [{|CAPI014:C.Hashed("mail")|}] string B);
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI014:Hashed("email")|}] string A);
        """;

    [Fact]
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<UnknownKeyFix>(
        First,
        Second,
        text => text.Replace("[Hashed(\"email\")]", "[Hashed(UserDataKeys.Email)]", StringComparison.Ordinal)
            .Replace("\"email\"", "Capi.UserDataKeys.Email", StringComparison.Ordinal)
            .Replace("\"mail\"", "Capi.UserDataKeys.Email", StringComparison.Ordinal));
}
