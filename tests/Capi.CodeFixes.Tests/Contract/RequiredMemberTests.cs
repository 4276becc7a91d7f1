using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

/// <summary>Adding a required member to a contract that other code creates, deconstructs or derives from.</summary>
public class RequiredMemberTests
{
    private const string Record = "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI008:CustomData|}] decimal Value";
    private const string FixedRecord = "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value";
    private const string Positional = FixedRecord + ", [CustomData] string Currency);";
    private const string Property = FixedRecord + ")\n{\n    [CustomData] public required string Currency { get; init; }\n}";

    [Theory]
    [InlineData("public record Gift(string Id, DateTimeOffset At, decimal Value, string To) : Order(Id, At, Value);")]
    [InlineData("public static class Desk { public static decimal Read(Order order) { var (_, _, value) = order; return value; } }")]
    [InlineData("public static class Desk { public static bool Is(object order) => order is Order(_, _, > 0); }")]
    [InlineData("public partial record Order { public Order(string id) : this(id, default, 1) { } }")]
    public Task A_record_with_positional_uses_gets_a_property(string user) => VerifyAsync(Record + ");", user, Property);

    [Theory]
    [InlineData("public static class Desk { public static Order Read(string id) => {|CS9035:new|}(id, default, 1); }")]
    [InlineData("public static class Desk { public static Order Read(string id) => new {|CS9035:Order|}(At: default, Id: id, Value: 1); }")]
    [InlineData("public static class Desk { public static Order Read(string id) { return new {|CS9035:Order|}(id, default, 1) with { Value = 2 }; } }")]
    public Task Callers_that_do_not_set_the_member_get_an_error(string user) => VerifyAsync(Record + ");", user, Property);

    [Fact]
    public Task No_argument_binds_to_the_new_parameter_by_position() => VerifyAsync(
        Record + ", string? Note = null);", "public static class Desk { public static Order Read(string id) => {|CS9035:new|}(id, default, 1, \"thanks\"); }",
        FixedRecord + ", string? Note = null)\n{\n    [CustomData] public required string Currency { get; init; }\n}");

    [Theory]
    [InlineData("public static class Desk { public static Order Read(Order order) => order with { Value = 2 }; }")]
    [InlineData("public static class Desk { public static bool Is(object order) => order is Order { Value: > 0 }; }")]
    [InlineData("public record Order2(string Id); public static class Desk { public static Order2 Read(string id) => new(id); }")]
    public Task A_record_without_positional_uses_gets_a_parameter(string user) => VerifyAsync(Record + ");", user, Positional);

    [Theory]
    [InlineData("public static class Desk { static T Make<T>() where T : new() => new(); public static Order Read() => Make<Order>(); }")]
    [InlineData("public class Shelf<T> where T : new(); public class Orders : Shelf<Order>;")]
    public Task Nothing_is_offered_where_generic_code_creates_instances(string user) => VerifyAsync(ClassSource, user, ClassSource);

    [Fact]
    public Task Nothing_is_offered_for_a_SetsRequiredMembers_constructor()
    {
        var type = ClassSource.Replace("Order { [", "Order { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Order() { Id = \"a\"; } [", StringComparison.Ordinal);
        return VerifyAsync(type, "", type);
    }

    [Theory]
    [InlineData("public class Shelf<T> where T : class; public class Orders : Shelf<Order>;")]
    [InlineData("public class Shelf<T> where T : new(); public class Orders : Shelf<object> { public Order? First { get; set; } }")]
    public Task A_class_gets_a_required_property(string user) => VerifyAsync(
        ClassSource, user, ClassSource.Replace("{|CAPI008:CustomData|}", "CustomData", StringComparison.Ordinal).Replace(" }\n", " [CustomData] public required string Currency { get; init; } }\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("public static class Desk { public static Order Read(string id) => {|CS9035:new|}(id, default, 1); }", true)]
    [InlineData("public static class Desk { public static decimal Read(Order order) => order.Value; }", false)]
    public Task Uses_in_another_project_are_checked(string user, bool isMade)
    {
        var test = MemberFixVerifier.CreateTest<DataMissingFix>();
        test.TestCode = CreateSource(Record + ");", "");
        test.FixedCode = CreateSource(isMade ? Property : Positional, "");
        foreach (var (state, text) in new[] { (test.TestState, MemberFixVerifier.RemoveMarkup(user)), (test.FixedState, user) })
        {
            state.AdditionalProjects["Other"].Sources.Add(text);
            state.AdditionalProjects["Other"].AdditionalProjectReferences.Add("TestProject");
        }

        return test.RunAsync();
    }

    private const string ClassSource = "partial class Order { [EventId] public string {|CAPI003:Id|} { get; init; } = \"a\"; [EventTime] public DateTimeOffset At { get; init; } [{|CAPI008:CustomData|}] public decimal Value { get; init; } }\n";

    // The markup of the other code names the errors that the fix causes.
    private static Task VerifyAsync(string before, string user, string after) =>
        MemberFixVerifier.VerifySourceAsync<DataMissingFix>(CreateSource(before, MemberFixVerifier.RemoveMarkup(user)), CreateSource(after, user));

    private static string CreateSource(string type, string user) => "#nullable enable\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic " + type + "\n" + user + "\n";
}
