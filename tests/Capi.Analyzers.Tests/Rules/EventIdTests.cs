using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI003: what it says, where it points, and what it can't know. Its branches are in the agreement tests' corpus.</summary>
public class EventIdTests
{
    [Theory]
    [InlineData("public string? {|#0:Id|} { get; init; }", "may be null, and an event without an id is not sent; make it non-nullable and required")]
    [InlineData("public Guid? {|#0:Id|};", "may be null, and an event without an id is not sent; make it non-nullable and required")]
    [InlineData("public string {|#0:Id|} { get; init; } = \"a\";", "has a default value, so events whose id nobody sets share one and Meta counts the first only; take the default away and make it required")]
    [InlineData("public string {|#0:Id|} { get; init; } = (default(string)!);", "has a default value, so events whose id nobody sets share one and Meta counts the first only; take the default away and make it required")]
    [InlineData("public string {|#0:Id|} => \"\";", "is always empty, and an event without an id is not sent; give the order number or another id that the page knows")]
    public Task An_id_that_may_be_missing(string member, string words) => Contracts.VerifyAsync(
        With(member), "CAPI003", "'Order.Id' " + words);

    [Theory]
    [InlineData("public required string Id { get; init; } = null!;")]
    [InlineData("public string Id { get; set; } = System.IO.Path.GetRandomFileName();")]
    [InlineData("public Guid Id { get; set; }")]
    [InlineData("public long Id => 7;")]
    [InlineData("public string Id => Number.ToString(); public int Number { get; init; }")]
    [InlineData("public Guid Id { get; } = new(\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\");")]
    public Task An_id_that_somebody_gives(string member) => Contracts.VerifyAsync("using Capi;" + With(member));

    [Fact]
    public Task Code_without_annotations_promises_nothing() => Contracts.VerifyAsync("""
        #nullable disable
        using Capi;
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);
        """);

    [Fact]
    public Task But_what_is_written_in_it_counts() => Contracts.VerifyAsync("""
        #nullable disable
        using Capi;
        [MetaEvent("Lead")] public partial record Order([EventTime] DateTimeOffset At, [EventId] string {|CAPI003:Id|} = null);
        """);

    [Fact]
    public async Task A_step_on_the_way_that_may_be_null_is_shown_with_the_id_behind_it()
    {
        var found = Assert.Single(await Contracts.ReportAsync("""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([Flatten] Head? First, [EventTime] DateTimeOffset At);
            public record Head([EventId] string Number);
            """));

        Assert.Equal(("CAPI003", "First"), (found.Id, Text(found.Location)));
        Assert.Equal(["Number"], found.AdditionalLocations.Select(Text));
    }

    private static string With(string member) => $$"""[MetaEvent("Lead")] public partial class Order { [EventId] {{member}} [EventTime] public DateTimeOffset At => default; }""";

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
