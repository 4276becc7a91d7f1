using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis.Testing;

namespace Capi.CodeFixes.Tests.Contract;

public class EventMemberMissingFixTests
{
    private const string Id = "[EventId] public required string Id { get; init; }";
    private const string At = "[EventTime] public required DateTimeOffset At { get; init; }";

    [Theory]
    [InlineData("partial class {|CAPI002:Order|} { public required string OrderNumber { get; set; } " + At + " }", "partial class Order { [EventId] public required string OrderNumber { get; set; } " + At + " }")]
    [InlineData("partial record {|CAPI002:Order|}(Guid OrderId, [EventTime] DateTimeOffset At);", "partial record Order([EventId] Guid OrderId, [EventTime] DateTimeOffset At);")]
    [InlineData("partial record {|CAPI002:Order|}([CustomData(\"order_id\")] string OrderNumber, [EventTime] DateTimeOffset At);", "partial record Order([EventId] [CustomData(\"order_id\")] string OrderNumber, [EventTime] DateTimeOffset At);")]
    [InlineData("partial class {|CAPI004:Order|} { " + Id + " public DateTimeOffset CreatedAt { get; set; } }", "partial class Order { " + Id + " [EventTime] public DateTimeOffset CreatedAt { get; set; } }")]
    public Task The_suggested_member_is_annotated(string before, string after) => MemberFixVerifier.VerifySourceAsync<EventMemberMissingFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public Task Id_and_time_are_two_fixes() => VerifyAsync(
        "partial record {|CAPI002:{|CAPI004:Order|}|}(string Id, DateTimeOffset PaidAt);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset PaidAt);");

    [Theory]
    [InlineData("partial record {|CAPI002:Order|}([Hashed] string Email, [EventTime] DateTimeOffset At);", "partial record Order([EventId] string EventId, [Hashed] string Email, [EventTime] DateTimeOffset At);")]
    [InlineData("partial record {|CAPI004:Order|}([EventId] string Id, [Hashed] string? Email = null);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset OccurredAt, [Hashed] string? Email = null);")]
    [InlineData("partial record {|CAPI004:Order|}([EventId] string Id);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset OccurredAt);")]
    [InlineData("partial record {|CAPI004:Order|}(\n    [EventId] string Id, // why\n    [Hashed] string Email);", "partial record Order(\n    [EventId] string Id, // why\n    [Hashed] string Email,\n    [EventTime] DateTimeOffset OccurredAt);")]
    [InlineData("partial class {|CAPI004:Order|} { " + Id + " }", "partial class Order { " + Id + " [EventTime] public required DateTimeOffset OccurredAt { get; init; } }")]
    [InlineData("partial class {|CAPI002:Order|}\n{\n  " + At + "\n}", "partial class Order\n{\n  [EventId] public required string EventId { get; init; }\n  " + At + "\n}")]
    [InlineData("partial struct {|CAPI002:{|CAPI004:Order|}|}\n{\n}", "partial struct Order\n{\n    [EventId] public required string EventId { get; init; }\n    [EventTime] public required DateTimeOffset OccurredAt { get; init; }\n}")]
    [InlineData("partial class {|CAPI002:{|CAPI004:Order|}|};", "partial class Order\n{\n    [EventId] public required string EventId { get; init; }\n    [EventTime] public required DateTimeOffset OccurredAt { get; init; }\n}")]
    [InlineData("partial class {|CAPI002:Order|} { public int EventId() => 1; " + At + " }", "partial class Order { [EventId] public required string MetaEventId { get; init; } public int EventId() => 1; " + At + " }")]
    [InlineData("partial record {|CAPI004:Order|}([EventId] string Id, params string[] Tags);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset OccurredAt, params string[] Tags);")]
    [InlineData("partial record {|CAPI004:Order|}([EventId] string Id, /* e-mail */ [Hashed] string? Email = null);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset OccurredAt, /* e-mail */ [Hashed] string? Email = null);")]
    [InlineData("partial record {|CAPI002:Order|}(/* e-mail */ [Hashed] string Email, [EventTime] DateTimeOffset At);", "partial record Order([EventId] string EventId, /* e-mail */ [Hashed] string Email, [EventTime] DateTimeOffset At);")]
    [InlineData("partial record {|CAPI004:Order|}(\n    [EventId] string Id,\n    // not everybody says it\n    [Hashed] string? Email = null);", "partial record Order(\n    [EventId] string Id,\n    [EventTime] DateTimeOffset OccurredAt,\n    // not everybody says it\n    [Hashed] string? Email = null);")]
    [InlineData("partial record {|CAPI004:Order|}(\n    [EventId] string Id, [Hashed] string Email // said at the till\n);", "partial record Order(\n    [EventId] string Id, [Hashed] string Email, // said at the till\n        [EventTime] DateTimeOffset OccurredAt\n);")]
    [InlineData("partial class {|CAPI002:Order|}\n{ // open\n    " + At + "\n}", "partial class Order\n{ // open\n    [EventId] public required string EventId { get; init; }\n    " + At + "\n}")]
    public Task A_member_is_added_where_none_is_suitable(string before, string after) => VerifyAsync(before, after);

    [Fact]
    public Task A_record_that_calls_its_own_constructor_gets_a_property() => MemberFixVerifier.VerifySourceAsync<EventMemberMissingFix>(
        CreateSource("partial record {|CAPI002:Order|}([Hashed] string Email, [EventTime] DateTimeOffset At)\n{\n    public Order(string email) : this(email, default) { }\n}"),
        CreateSource("partial record Order([Hashed] string Email, [EventTime] DateTimeOffset At)\n{\n    [EventId] public required string EventId { get; init; }\n    public Order(string email) : this(email, default) { }\n}"));

    [Fact]
    public Task A_copy_constructor_does_not_prevent_a_parameter() => MemberFixVerifier.VerifySourceAsync<EventMemberMissingFix>(
        "using Capi;\nrecord Base;\n[MetaEvent(\"Lead\")]\npartial record {|CAPI002:Order|}([EventTime] DateTimeOffset At) : Base { protected Order(Order other) : base(other) { } }\n",
        "using Capi;\nrecord Base;\n[MetaEvent(\"Lead\")]\npartial record Order([EventId] string EventId, [EventTime] DateTimeOffset At) : Base { protected Order(Order other) : base(other) { } }\n");

    [Theory]
    [InlineData("partial class {|CAPI002:{|CAPI004:Order|}|}")]
    [InlineData("partial struct {|CAPI002:{|CAPI004:Order|}|} :")]
    public Task A_type_without_a_body_yet_gets_no_member(string type)
    {
        var test = MemberFixVerifier.CreateTest<EventMemberMissingFix>();
        (test.TestCode, test.FixedCode, test.CompilerDiagnostics) = (CreateSource(type), CreateSource(type), CompilerDiagnostics.None);
        return test.RunAsync();
    }

    [Fact]
    public Task Nothing_is_offered_for_a_member_in_another_part()
    {
        var test = MemberFixVerifier.CreateTest<EventMemberMissingFix>();
        test.TestCode = "using Capi;\n[MetaEvent(\"Lead\")]\npartial class {|CAPI002:Order|} { " + At + " }";
        test.TestCode = "partial class Order { public required string OrderNumber { get; init; } }";
        test.FixedState.Sources.AddRange(test.TestState.Sources);
        return test.RunAsync();
    }

    // An event ID and an event time have different equivalence keys, so Fix All runs once for each.
    private static Task VerifyAsync(string before, string after)
    {
        var test = MemberFixVerifier.CreateTest<EventMemberMissingFix>();
        (test.TestCode, test.FixedCode, test.NumberOfFixAllIterations) = (CreateSource(before), CreateSource(after), -2);
        return test.RunAsync();
    }

    private static string CreateSource(string type) => "using Capi;\n[MetaEvent(\"Lead\")]\n" + type + "\n";
}
