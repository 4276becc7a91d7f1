using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Locking;

/// <summary>Whole contracts compared with the lock: renamed, removed, added, moved; entries, flattened and nested types.</summary>
public class LockedContractTests
{
    private const string Members = "([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);\n";

    [Fact]
    public Task Another_event_name_is_an_error() =>
        LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\")] partial record Order{Members}", $"[MetaEvent({{|CAPI604:\"Contact\"|}})] partial record Order{Members}");

    [Fact]
    public Task Another_action_source_is_a_warning() => LockVerifier.VerifyAsync(
        $"[MetaEvent(\"Lead\")] partial record Order{Members}", $"[MetaEvent(\"Lead\", ActionSource = ActionSource.Email)] partial record {{|CAPI607:Order|}}{Members}");

    [Fact]
    public Task An_unchanged_nested_contract_is_not_reported()
    {
        const string Contract = "namespace Shop { partial class Outer { [MetaEvent(\"Lead\")] internal partial record Order" + Members + "} }";
        return LockVerifier.VerifyAsync(Contract, Contract);
    }

    [Fact]
    public Task A_type_with_a_new_name_is_the_same_contract() => LockVerifier.VerifyAsync(
        $"[MetaEvent(\"Lead\")] partial record Order{Members}", $"[MetaEvent(\"Lead\")] partial record {{|CAPI608:PaidOrder|}}{Members}");

    [Fact]
    public Task A_type_with_a_new_name_is_compared() => LockVerifier.VerifyAsync(
        $"[MetaEvent(\"Lead\")] partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Hashed] string Phone);",
        $"[MetaEvent(\"Lead\")] partial record {{|CAPI601:{{|CAPI608:PaidOrder|}}|}}{Members}");

    [Fact]
    public Task The_new_name_is_the_one_with_the_most_common_keys() => LockVerifier.VerifyAsync(
        "[MetaEvent(\"Lead\")] partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);",
        "[MetaEvent(\"Lead\")] partial record {|CAPI608:Another|}([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Phone); [MetaEvent(\"Lead\")] partial record {|CAPI608:PaidOrder|}([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);");

    [Fact]
    public Task A_contract_with_few_of_the_keys_is_another_one() => LockVerifier.VerifyAsync(
        "[MetaEvent(\"Lead\")] partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Hashed] string Phone, [CustomData(\"tier\")] string Tier);",
        "[MetaEvent(\"Lead\")] partial record {|CAPI608:Visit|}([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);",
        LockVerifier.InLock("CAPI605", 5, 7, 14).WithArguments("Order", "Lead"));

    [Fact]
    public Task A_new_contract_is_an_info() =>
        LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\")] partial record Order{Members}", $"[MetaEvent(\"Lead\")] partial record Order{Members}[MetaEvent(\"Contact\")] partial record {{|CAPI608:Question|}}{Members}");

    [Fact]
    public Task A_removed_contract_is_reported_in_the_lock() =>
        LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\")] partial record Order{Members}[MetaEvent(\"Contact\")] partial record Question{Members}", $"[MetaEvent(\"Lead\")] partial record Order{Members}", LockVerifier.InLock("CAPI605", 14, 7, 17).WithArguments("Question", "Contact"));

    [Fact]
    public Task A_contract_with_errors_is_neither_removed_nor_compared() =>
        LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\")] partial record Order{Members}", "[MetaEvent(\"Lead\")] partial record Order([EventId] string Id);");

    [Fact]
    public Task A_contract_without_its_attribute_is_removed() =>
        LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\")] partial record Order{Members}", $"partial record Order{Members}", LockVerifier.InLock("CAPI605", 5, 7, 14).WithArguments("Order", "Lead"));

    [Fact]
    public async Task Each_assembly_has_its_own_contracts()
    {
        var contract = $"[MetaEvent(\"Lead\")] partial record Order{Members}";

        // The same type in two projects, and a contract of the other project, which is not removed from this one.
        var other = LockVerifier.CreateLock(contract + $"[MetaEvent(\"Contact\")] partial record Question{Members}", "Other");
        await LockVerifier.VerifyWithLockAsync(other, $"[MetaEvent(\"Lead\")] partial record {{|CAPI608:Order|}}{Members}");
    }

    [Fact]
    public Task Keys_of_entries_are_compared() => LockVerifier.VerifyAsync(
        Entries("[CustomData] public string Id = \"\"; [CustomData] public int Quantity; [CustomData] public string? Title; [CustomData(\"color\")] public string? Color;"),
        Entries("[CustomData] public string Id = \"\"; [{|CAPI607:CustomData|}] public int? Quantity; [{|CAPI602:CustomData(\"size\")|}] public string? Color; [CustomData] public string? Title;"));

    [Fact]
    public Task A_key_of_an_entry_is_not_a_key_of_the_event() => LockVerifier.VerifyAsync(
        Entries("[CustomData] public string Id = \"\"; [CustomData(\"color\")] public string? Color;"),
        Entries("[CustomData] public string Id = \"\"; ", "[{|CAPI608:CustomData(\"color\")|}] string? Color, ", "{|CAPI607:Order|}"));

    [Fact]
    public Task A_renamed_list_is_one_finding() => LockVerifier.VerifyAsync(
        Entries("[CustomData] public string Id = \"\"; [CustomData] public int Quantity;"),
        Entries("[CustomData] public string Id = \"\"; [CustomData] public int Quantity;").Replace("[CustomData] List", "[{|CAPI602:CustomData(\"articles\")|}] List", StringComparison.Ordinal));

    [Fact]
    public Task Flattened_members_are_compared() => LockVerifier.VerifyAsync(
        Flattened("public record Address([property: Hashed] string City, [property: Hashed] string Zip);", "Address Billing"),
        Flattened("public record Home([property: Hashed(\"ct\")] string Town, [property: {|CAPI607:Hashed|}] string? Zip);", "Home Home"));

    [Fact]
    public Task An_optional_object_makes_its_members_optional() => LockVerifier.VerifyAsync(
        Flattened("public record Address([property: Hashed] string City);", "Address Billing"),
        Flattened("public record Address([property: {|CAPI607:Hashed|}] string City);", "Address? Billing"));

    [Fact]
    public Task A_generic_type_that_is_flattened_is_compared() => LockVerifier.VerifyAsync(
        Flattened("public record Box<T>([property: Hashed] T City);", "Box<string> Billing"),
        Flattened("public record Box<T>([property: Hashed] T City) { [{|CAPI608:Hashed|}] public string? Zip => null; }", "Box<string> Billing"));

    [Theory]
    [InlineData("[MetaEvent(\"Lead\")] public partial class Order { [EventId] public string Id { get; init; } = \"\"; [EventTime] public DateTimeOffset At { get; init; } [Hashed] public required string Email { get; init; } [CustomData(\"tier\")] public string? Tier { get; init; } }")]
    [InlineData("[MetaEvent(\"Lead\")] public readonly partial record struct Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [CustomData(\"tier\")] string? Tier);")]
    [InlineData("public abstract record Base([property: EventId] string Id, [property: EventTime] DateTimeOffset At, [property: Hashed] string Email); [MetaEvent(\"Lead\")] public partial record Order(string Id, DateTimeOffset At, string Email, [CustomData(\"tier\")] string? Tier) : Base(Id, At, Email);")]
    [InlineData("[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Rest Rest); public record Rest([property: Hashed] string Email, [property: CustomData(\"tier\")] string? Tier);")]
    [InlineData("[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Flatten] Rest? Rest); public record Rest([property: CustomData(\"tier\")] string Tier);")]
    [InlineData("[MetaEvent(\"Lead\")] public partial record Order([CustomData(\"tier\")] string? Level, [property: Hashed(\"em\")] string Mail, [EventTime] DateTimeOffset When, [EventId] string Number);")]
    public Task Where_and_how_a_member_is_declared_is_not_locked(string after) => LockVerifier.VerifyAsync(
        "[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [CustomData(\"tier\")] string? Tier);", after);

    [Fact]
    public Task The_GA4_event_is_compared()
    {
        const string Contract = "partial record Order([EventId] string TransactionId, [EventTime] DateTimeOffset At, [Hashed] string? Email);";
        return LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\"), Ga4Event(\"generate_lead\")] {Contract}", $"[MetaEvent(\"Lead\")] {Contract.Replace("Order", "{|CAPI607:Order|}", StringComparison.Ordinal)}");
    }

    [Fact]
    public Task A_new_GA4_event_is_an_info()
    {
        const string Contract = "partial record Order([EventId] string TransactionId, [EventTime] DateTimeOffset At, [Hashed] string? Email);";
        return LockVerifier.VerifyAsync($"[MetaEvent(\"Lead\")] {Contract}", $"[MetaEvent(\"Lead\"), Ga4Event(\"generate_lead\")] {Contract.Replace("Order", "{|CAPI608:Order|}", StringComparison.Ordinal)}");
    }

    private static string Entries(string members, string more = "", string type = "Order") => $$"""
        [MetaEvent("Lead")] public partial record {{type}}([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, {{more}}[CustomData] List<Line> Contents);
        [MetaContent] public class Line { {{members}} }
        """;

    private static string Flattened(string type, string member) => $$"""
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email, [Flatten] {{member}});
        {{type}}
        """;
}
