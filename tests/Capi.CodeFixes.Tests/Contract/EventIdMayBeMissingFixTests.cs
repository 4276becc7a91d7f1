using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;

namespace Capi.CodeFixes.Tests.Contract;

public class EventIdMayBeMissingFixTests
{
    private const string At = "[EventTime] public DateTimeOffset At { get; init; }";

    [Theory]
    [InlineData("partial class Order { [EventId] public string? Id { get; set; } " + At + " }", "partial class Order { [EventId] public required string Id { get; set; } " + At + " }")]
    [InlineData("partial class Order { [EventId] public string Id { get; init; } = \"\"; /* why */ " + At + " }", "partial class Order { [EventId] public required string Id { get; init; } /* why */ " + At + " }")]
    [InlineData("partial class Order { [EventId] public string Id { get; set; } = null!; " + At + " }", "partial class Order { [EventId] public required string Id { get; set; } " + At + " }")]
    [InlineData("partial class Order { [EventId] public Nullable<Guid> Id { get; set; } " + At + " }", "partial class Order { [EventId] public required Guid Id { get; set; } " + At + " }")]
    [InlineData("partial class Order { [EventId] public int? Id; " + At + " }", "partial class Order { [EventId] public required int Id; " + At + " }")]
    [InlineData("partial record Order([EventId] string? Id, [EventTime] DateTimeOffset At);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);")]
    [InlineData("partial record Order([EventId] string Id = \"\", [EventTime] DateTimeOffset At = default);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At = default);")]
    [InlineData("partial record Order([EventId] string? Id = null, [EventTime] DateTimeOffset At = default);", "partial record Order([EventId] string Id, [EventTime] DateTimeOffset At = default);")]
    public Task The_ID_becomes_required(string before, string after) => MemberFixVerifier.VerifyFilesAsync<EventIdMayBeMissingFix>(CreateSource(before), CreateSource(after));

    [Theory]
    [InlineData("partial class Order { [EventId] public string Id => \"\"; " + At + " }")]
    [InlineData("partial class Order { [EventId] public string Id { get; } = \"\"; " + At + " }")]
    [InlineData("partial record Order([EventTime] DateTimeOffset At = default, [EventId] string Id = \"\");")]
    [InlineData("partial class Order { [EventId] internal string Id { get; set; } = \"\"; " + At + " }")]
    [InlineData("partial class Order { [EventId] public string? Id { get; } " + At + " }")]
    [InlineData("partial class Order(int? id) { [EventId] public int? Id { get; private set; } = id; " + At + " }")]
    [InlineData("partial class Order(string? id) { [EventId] public string? Id { get; set; } = id; " + At + " }")]
    public async Task Nothing_is_offered_where_the_ID_cannot_be_set(string type) =>
        Assert.Empty(await MemberFixVerifier.CreateRun<EventIdMayBeMissingFix>(CreateSource(type), "").GetOfferedTitlesAsync());

    [Theory]
    [InlineData("partial class Order : IHas { [EventId] public int? Id { get; set; } " + At + " } interface IHas { int? Id { get; } }")]
    [InlineData("partial class Order : Base { [EventId] public override int? Id { get; set; } " + At + " } public class Base { public virtual int? Id { get; set; } }")]
    [InlineData("partial class Order { [EventId] public int? Id { get; set; } " + At + " public int Number => Id ?? 0; }")]
    [InlineData("partial record Order([EventId] int? Id = null, [EventTime] DateTimeOffset At = default) { public bool IsNew => !Id.HasValue; }")]
    public async Task Nothing_is_offered_where_other_code_would_not_compile(string type) =>
        Assert.Empty(await MemberFixVerifier.CreateRun<EventIdMayBeMissingFix>(CreateSource(type), "").GetOfferedTitlesAsync());

    [Fact]
    public Task A_default_parameter_value_is_removed() => MemberFixVerifier.CreateRun<EventIdMayBeMissingFix>(
        CreateSource("partial record Order([EventId] int? Id = null, [EventTime] DateTimeOffset At = default) { public static Order Of(int id) => new(id); }"),
        CreateSource("partial record Order([EventId] int Id, [EventTime] DateTimeOffset At = default) { public static Order Of(int id) => new(id); }")).VerifyAsync();

    private const string NotRequired = "partial class Order { [EventId] public string Id { get; init; } = \"\"; " + At + " }";

    [Theory]
    [InlineData("public class Shelf<T> where T : new(); public class Orders : Shelf<Order>;", false)]
    [InlineData("public class Shelf<T> where T : class; public class Orders : Shelf<Order>;", true)]
    public async Task Nothing_is_offered_where_generic_code_creates_instances(string user, bool isOffered) =>
        Assert.Equal(isOffered, (await MemberFixVerifier.CreateRun<EventIdMayBeMissingFix>(CreateSource(NotRequired + user), "").GetOfferedTitlesAsync()).Count > 0);

    [Fact]
    public Task Callers_in_another_project_get_an_error() => new FixRun
    {
        Analyzer = new ContractAnalyzer(),
        Fix = new EventIdMayBeMissingFix(),
        TestCode = CreateSource(NotRequired),
        FixedCode = CreateSource("partial class Order { [EventId] public required string Id { get; init; } " + At + " }"),
        OtherTestCode = "// file: Desk.cs\npublic static class Desk { public static Order Of() => new() { At = default }; }",
        IsOtherDependent = true,
        RemainingErrors = ["CS9035"],
    }.VerifyAsync();

    private static string CreateSource(string type) => "// file: A.cs\n#nullable enable\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic " + type + "\n";
}
