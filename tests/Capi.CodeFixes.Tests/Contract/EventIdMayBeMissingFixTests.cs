using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class EventIdMayBeMissingFixTests
{
    private const string At = "[EventTime] public DateTimeOffset At { get; init; }";

    [Theory]
    [InlineData("partial class Order { [EventId] public string? {|CAPI003:Id|} { get; set; } " + At + " }", "partial class Order { [EventId] public required string Id { get; set; } " + At + " }")]
    [InlineData("partial class Order { [EventId] public string {|CAPI003:Id|} { get; init; } = \"\"; /* why */ " + At + " }", "partial class Order { [EventId] public required string Id { get; init; } /* why */ " + At + " }")]
    [InlineData("partial class Order { [EventId] public string {|CAPI003:Id|} { get; set; } = null!; " + At + " }", "partial class Order { [EventId] public required string Id { get; set; } " + At + " }")]
    [InlineData("partial class Order { [EventId] public Nullable<Guid> {|CAPI003:Id|} { get; set; } " + At + " }", "partial class Order { [EventId] public required Guid Id { get; set; } " + At + " }")]
    [InlineData("partial class Order { [EventId] public int? {|CAPI003:Id|}; " + At + " }", "partial class Order { [EventId] public required int Id; " + At + " }")]
    [InlineData("partial record Order([EventId] string? {|CAPI003:Id|}, [EventTime] DateTimeOffset At);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);")]
    [InlineData("partial record Order([EventId] string {|CAPI003:Id|} = \"\", [EventTime] DateTimeOffset At = default);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At = default);")]
    [InlineData("partial record Order([EventId] string? {|CAPI003:Id|} = null, [EventTime] DateTimeOffset At = default);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At = default);")]
    public Task The_ID_becomes_required(string before, string after) => MemberFixVerifier.VerifySourceAsync<EventIdMayBeMissingFix>(CreateSource(before), CreateSource(after));

    [Theory]
    [InlineData("partial class Order { [EventId] public string {|CAPI003:Id|} => \"\"; " + At + " }")]
    [InlineData("partial class Order { [EventId] public string {|CAPI003:Id|} { get; } = \"\"; " + At + " }")]
    [InlineData("partial record Order([EventTime] DateTimeOffset At = default, [EventId] string {|CAPI003:Id|} = \"\");")]
    [InlineData("partial class Order { [EventId] internal string {|CAPI003:Id|} { get; set; } = \"\"; " + At + " }")]
    [InlineData("partial class Order { [EventId] public string? {|CAPI003:Id|} { get; } " + At + " }")]
    [InlineData("partial class Order(int? id) { [EventId] public int? {|CAPI003:Id|} { get; private set; } = id; " + At + " }")]
    [InlineData("partial class Order(string? id) { [EventId] public string? {|CAPI003:Id|} { get; set; } = id; " + At + " }")]
    public Task Nothing_is_offered_where_the_ID_cannot_be_set(string type) =>
        MemberFixVerifier.VerifySourceAsync<EventIdMayBeMissingFix>(CreateSource(type), CreateSource(type));

    [Theory]
    [InlineData("partial class Order : IHas { [EventId] public int? {|CAPI003:Id|} { get; set; } " + At + " } interface IHas { int? Id { get; } }")]
    [InlineData("partial class Order : Base { [EventId] public override int? {|CAPI003:Id|} { get; set; } " + At + " } public class Base { public virtual int? Id { get; set; } }")]
    [InlineData("partial class Order { [EventId] public int? {|CAPI003:Id|} { get; set; } " + At + " public int Number => Id ?? 0; }")]
    [InlineData("partial record Order([EventId] int? {|CAPI003:Id|} = null, [EventTime] DateTimeOffset At = default) { public bool IsNew => !Id.HasValue; }")]
    public Task Nothing_is_offered_where_other_code_would_not_compile(string type) =>
        MemberFixVerifier.VerifySourceAsync<EventIdMayBeMissingFix>(CreateSource(type), CreateSource(type));

    [Fact]
    public Task A_default_parameter_value_is_removed() => MemberFixVerifier.VerifySourceAsync<EventIdMayBeMissingFix>(
        CreateSource("partial record Order([EventId] int? {|CAPI003:Id|} = null, [EventTime] DateTimeOffset At = default) { public static Order Read(int id) => new(id); }"),
        CreateSource("partial record Order([EventId] int Id, [EventTime] DateTimeOffset At = default) { public static Order Read(int id) => new(id); }"));

    private const string NotRequired = "partial class Order { [EventId] public string {|CAPI003:Id|} { get; init; } = \"\"; " + At + " }";

    [Theory]
    [InlineData("public class Shelf<T> where T : new(); public class Orders : Shelf<Order>;", false)]
    [InlineData("public class Shelf<T> where T : class; public class Orders : Shelf<Order>;", true)]
    public Task Nothing_is_offered_where_generic_code_creates_instances(string user, bool isOffered) =>
        MemberFixVerifier.VerifyTitlesAsync<EventIdMayBeMissingFix>(CreateSource(NotRequired + user), offered => Assert.Equal(isOffered, offered.Count > 0));

    [Fact]
    public Task Callers_in_another_project_get_an_error()
    {
        var test = MemberFixVerifier.CreateTest<EventIdMayBeMissingFix>();
        test.TestCode = CreateSource(NotRequired);
        test.FixedCode = CreateSource("partial class Order { [EventId] public required string Id { get; init; } " + At + " }");
        foreach (var (state, creation) in new[] { (test.TestState, "new()"), (test.FixedState, "{|CS9035:new|}()") })
        {
            state.AdditionalProjects["Other"].Sources.Add("public static class Desk { public static Order Read() => " + creation + " { At = default }; }");
            state.AdditionalProjects["Other"].AdditionalProjectReferences.Add("TestProject");
        }

        return test.RunAsync();
    }

    private static string CreateSource(string type) => "#nullable enable\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic " + type + "\n";
}
