using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Locking;

/// <summary>The keys of a contract compared with the lock: each kind of change with its near misses.</summary>
public class LockedKeyTests
{
    private const string Email = "[Hashed] string Email, ";

    [Theory]
    [InlineData(Email + "[Hashed] string Phone", Email)]
    [InlineData(Email + "[Clear] string? Fbp", Email)]
    public Task An_identifier_that_is_gone_is_lost(string before, string after) => VerifyMembersAsync(before, after, "{|CAPI601:Order|}");

    [Fact]
    public Task An_identifier_under_another_key_is_lost_and_the_other_added() =>
        VerifyMembersAsync(Email + "[Hashed(\"ln\")] string? Name", Email + "[{|CAPI608:Hashed(\"fn\")|}] string? Name", "{|CAPI601:Order|}");

    [Theory]
    [InlineData("[CustomData(\"tier\")] string Tier", "[{|CAPI602:CustomData(\"loyalty_tier\")|}] string Tier")]
    [InlineData("[CustomData(\"tier\")] string Tier", "[{|CAPI602:CustomData(\"loyalty_tier\")|}] string Level")]
    [InlineData("[CustomData] string? ContentName", "[{|CAPI602:CustomData(\"content_category\")|}] string? ContentName")]
    [InlineData("[CustomData(\"a\")] string A, [CustomData(\"b\")] string B", "[{|CAPI602:CustomData(\"a2\")|}] string A, [{|CAPI602:CustomData(\"b2\")|}] string B")]
    [InlineData("[CustomData(\"tier\")] string Tier", "[{|CAPI602:CustomData(\"loyalty_tier\")|}] string? Tier")]
    public Task A_key_with_another_name_is_renamed(string before, string after) => VerifyMembersAsync(Email + before, Email + after);

    [Theory]
    [InlineData("[CustomData(\"tier\")] string Tier, ", "[CustomData(\"tier\")] string Level, ")]
    [InlineData("[CustomData] string? ContentName, [CustomData(\"a\")] int A, ", "[CustomData(\"a\")] int A, [CustomData] string? ContentName, ")]
    [InlineData("[Hashed] string Phone, ", "[property: Hashed(\"ph\")] string Mobile, ")]
    [InlineData("[CustomData(\"a\")] int A, ", "[CustomData(\"a\")] long A, ")]
    [InlineData("[CustomData(\"a\")] decimal A, ", "[CustomData(\"a\")] double A, ")]
    public Task Names_positions_and_numeric_types_of_members_are_not_locked(string before, string after) =>
        VerifyMembersAsync(before + "[Hashed] string Email", after + "[Hashed] string Email");

    [Fact]
    public Task A_hashed_identifier_in_clear_is_reported() =>
        VerifyMembersAsync(Email + "[Hashed] string? ExternalId", Email + "[{|CAPI603:Clear|}] string? ExternalId");

    [Fact]
    public Task A_clear_identifier_that_is_hashed_now_is_a_warning() =>
        VerifyMembersAsync(Email + "[Clear] string? ExternalId", Email + "[{|CAPI607:Hashed|}] string? ExternalId");

    [Fact]
    public Task A_currency_that_is_gone_is_an_error_whatever_else_is_added() =>
        VerifyMembersAsync(Email + "[CustomData] decimal? Value, [CustomData] string? Currency", Email + "[{|CAPI608:CustomData(\"tier\")|}] string? Tier", "{|CAPI606:{|CAPI607:Order|}|}");

    [Fact]
    public Task A_currency_of_another_member_is_the_same_currency() =>
        VerifyMembersAsync(Email + "[CustomData] decimal Value, [CustomData] string Currency", Email + "[CustomData] decimal Value, [CustomData(\"currency\")] string Money");

    [Theory]
    [InlineData("[CustomData(\"a\")] string A", "[{|CAPI607:CustomData(\"a\")|}] string? A")]
    [InlineData("[CustomData(\"a\")] int A", "[{|CAPI607:CustomData(\"a\")|}] int? A")]
    [InlineData("[CustomData(\"a\")] string A", "[{|CAPI607:CustomData(\"a\")|}] int A")]
    [InlineData("[CustomData(\"a\")] string A", "[{|CAPI607:CustomData(\"a\")|}] string[] A")]
    [InlineData("[Hashed] string Phone", "[{|CAPI607:Hashed|}] string? Phone")]
    [InlineData("[CustomData(\"a\")] Level A", "[{|CAPI607:CustomData(\"a\")|}] Lower A")]
    public Task Less_or_something_else_is_a_warning(string before, string after) => VerifyMembersAsync(Email + before, Email + after);

    [Fact]
    public Task A_key_that_is_gone_is_a_warning_without_another_of_its_type() =>
        VerifyMembersAsync(Email + "[CustomData(\"a\")] string A", Email + "[{|CAPI608:CustomData(\"b\")|}] int B", "{|CAPI607:Order|}");

    [Theory]
    [InlineData("[CustomData(\"a\")] string? A", "[{|CAPI608:CustomData(\"a\")|}] string A")]
    [InlineData("[CustomData(\"a\")] Lower A", "[{|CAPI608:CustomData(\"a\")|}] Level A")]
    [InlineData("[CustomData(\"a\")] string? A", "[CustomData(\"a\")] string? A, [{|CAPI608:Hashed|}] string? Phone")]
    public Task More_is_an_info(string before, string after) => VerifyMembersAsync(Email + before, Email + after);

    [Fact]
    public Task A_key_that_moves_to_another_contract_is_lost_in_one_and_added_in_the_other() => LockVerifier.VerifyAsync(
        CreateContract("Order", Email + "[Hashed] string? Phone") + CreateContract("Visit", "[Hashed] string Email"),
        CreateContract("{|CAPI601:Order|}", "[Hashed] string Email") + CreateContract("Visit", Email + "[{|CAPI608:Hashed|}] string? Phone"));

    private static Task VerifyMembersAsync(string before, string after, string type = "Order") =>
        LockVerifier.VerifyAsync(CreateContract("Order", before.TrimEnd(',', ' ')) + Enums, CreateContract(type, after.TrimEnd(',', ' ')) + Enums);

    private const string Enums = "public enum Level { Basic, Silver, Gold } public enum Lower { Basic, Silver }";

    private static string CreateContract(string type, string members) =>
        $"[MetaEvent(\"Lead\")] public partial record {type}([EventId] string Id, [EventTime] DateTimeOffset At, {members});\n";
}
