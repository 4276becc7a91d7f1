using Capi.CodeFixes.Contract;

namespace Capi.CodeFixes.Tests.Contract;

public class UnknownKeyFixTests
{
    [Theory]
    [InlineData("[Hashed(\"email\")] public string Contact => \"\";", "[Hashed(Identifier.Email)] public string Contact => \"\";")]
    [InlineData("[Hashed(key: \"EM\")] public string Email => \"\";", "[Hashed(key: Identifier.Email)] public string Email => \"\";")]
    [InlineData("[Hashed(\"useragent\")] public string Agent => \"\";", "[Clear(Identifier.ClientUserAgent)] public string Agent => \"\";")]
    [InlineData("[Clear(\"e_mail\")] public string Contact => \"\";", "[Hashed(Identifier.Email)] public string Contact => \"\";")]
    [InlineData("[Hashed(\"order_id\")] public string Number => \"\";", "[CustomData(\"order_id\")] public string Number => \"\";")]
    [InlineData("[Hashed(CustomDataKey.OrderId)] public string Number => \"\";", "[CustomData(CustomDataKey.OrderId)] public string Number => \"\";")]
    [InlineData("[field: Hashed ( /* who */ \"email\" )] public string Contact { get; } = \"\";", "[field: Hashed ( /* who */ Identifier.Email )] public string Contact { get; } = \"\";")]
    [InlineData("[Hashed(\"email\")] public string Contact => \"\"; public string Identifier => \"\";", "[Hashed(Capi.Identifier.Email)] public string Contact => \"\"; public string Identifier => \"\";")]
    public Task The_key_that_is_meant_is_written(string before, string after) => MemberFix.VerifyAsync<UnknownKeyFix>(before, after);

    [Theory]
    [InlineData("[Hashed(\"colour\")] public string Paint => \"\";")]
    [InlineData("[Hashed(\"event_id\")] public string Number => \"\";")]
    [InlineData("[CustomData(\" \")] public string Number => \"\";")]
    [InlineData("[Hashed(\"order_id\"), CustomData(\"a\")] public string Number => \"\";")]
    public async Task Nothing_is_offered_where_nothing_can_be_meant(string member) =>
        Assert.Empty(await MemberFix.OffersAsync<UnknownKeyFix>(member));

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
    public Task Fix_all_reaches_every_file() => MemberFix.VerifyFilesAsync<UnknownKeyFix>(
        Two,
        Two.Replace("[Hashed(\"email\")]", "[Hashed(Identifier.Email)]", StringComparison.Ordinal)
            .Replace("\"email\"", "Capi.Identifier.Email", StringComparison.Ordinal)
            .Replace("\"mail\"", "Capi.Identifier.Email", StringComparison.Ordinal));
}
