using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.Roslyn.Testing;

namespace Capi.CodeFixes.Tests.Contract;

/// <summary>Adding a required member to a contract that other code creates, deconstructs or derives from.</summary>
public class DemandedMemberTests
{
    private const string Record = "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] decimal Value";
    private const string Positional = Record + ", [CustomData] string Currency);";
    private const string Property = Record + ")\n{\n    [CustomData] public required string Currency { get; init; }\n}";

    [Theory]
    [InlineData("public record Gift(string Id, DateTimeOffset At, decimal Value, string To) : Order(Id, At, Value);")]
    [InlineData("public static class Desk { public static decimal Of(Order order) { var (_, _, value) = order; return value; } }")]
    [InlineData("public static class Desk { public static bool Is(object order) => order is Order(_, _, > 0); }")]
    [InlineData("public partial record Order { public Order(string id) : this(id, default, 1) { } }")]
    public Task A_record_whose_parameters_are_used_by_their_places_gets_a_property(string user) => Verify(Record + ");", user, Property);

    [Theory]
    [InlineData("public static class Desk { public static Order Of(string id) => new(id, default, 1); }")]
    [InlineData("public static class Desk { public static Order Of(string id) => new Order(At: default, Id: id, Value: 1); }")]
    [InlineData("public static class Desk { public static Order Of(string id) { return new Order(id, default, 1) with { Value = 2 }; } }")]
    public Task Whoever_makes_one_is_told_to_give_the_value(string user) => Verify(Record + ");", user, Property, "CS9035");

    [Fact]
    public Task No_argument_slips_into_the_place_of_what_is_new() => Verify(
        Record + ", string? Note = null);", "public static class Desk { public static Order Of(string id) => new(id, default, 1, \"thanks\"); }",
        Record + ", string? Note = null)\n{\n    [CustomData] public required string Currency { get; init; }\n}", "CS9035");

    [Theory]
    [InlineData("public static class Desk { public static Order Of(Order order) => order with { Value = 2 }; }")]
    [InlineData("public static class Desk { public static bool Is(object order) => order is Order { Value: > 0 }; }")]
    [InlineData("public record Order2(string Id); public static class Desk { public static Order2 Of(string id) => new(id); }")]
    public Task A_record_whose_parameters_are_used_by_their_names_gets_a_parameter(string user) => Verify(Record + ");", user, Positional);

    [Theory]
    [InlineData("public static class Desk { static T Make<T>() where T : new() => new(); public static Order Of() => Make<Order>(); }")]
    [InlineData("public class Shelf<T> where T : new(); public class Orders : Shelf<Order>;")]
    public async Task Nothing_is_offered_where_code_makes_one_without_knowing_it(string user) =>
        Assert.Empty(await Run(Made, user, "").OffersAsync());

    [Fact]
    public async Task Nothing_is_offered_where_a_constructor_says_that_it_gives_everything() => Assert.Empty(await Run(
        Made.Replace("{ ", "{ [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Order() { Id = \"a\"; } ", StringComparison.Ordinal), "", "").OffersAsync());

    [Theory]
    [InlineData("public class Shelf<T> where T : class; public class Orders : Shelf<Order>;")]
    [InlineData("public class Shelf<T> where T : new(); public class Orders : Shelf<object> { public Order? First { get; set; } }")]
    public Task A_class_gets_a_required_property(string user) => Verify(
        Made, user, Made.Replace(" }\n", " [CustomData] public required string Currency { get; init; } }\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("public static class Desk { public static Order Of(string id) => new(id, default, 1); }", true)]
    [InlineData("public static class Desk { public static decimal Of(Order order) => order.Value; }", false)]
    public Task Code_in_another_project_counts_as_well(string user, bool isMade) => new FixRun
    {
        Analyzer = new ContractAnalyzer(),
        Fix = new DataMissingFix(),
        TestCode = Code(Record + ");", ""),
        FixedCode = Code(isMade ? Property : Positional, ""),
        OtherTestCode = "// file: Desk.cs\n" + user,
        IsOtherDependent = true,
        LeftErrors = isMade ? ["CS9035"] : [],
    }.VerifyAsync();

    private const string Made = "partial class Order { [EventId] public string Id { get; init; } = \"a\"; [EventTime] public DateTimeOffset At { get; init; } [CustomData] public decimal Value { get; init; } }\n";

    private static Task Verify(string before, string user, string after, params string[] left) =>
        Run(before, user, after, left).VerifyAsync();

    private static FixRun Run(string before, string user, string after, params string[] left) => new()
    {
        Analyzer = new ContractAnalyzer(),
        Fix = new DataMissingFix(),
        TestCode = Code(before, user),
        FixedCode = Code(after, user),
        LeftErrors = left,
    };

    private static string Code(string type, string user) => "// file: A.cs\n#nullable enable\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic " + type + "\n" + user + "\n";
}
